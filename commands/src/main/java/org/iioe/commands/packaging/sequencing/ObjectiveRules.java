package org.iioe.commands.packaging.sequencing;

import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_ADL_OBJECTIVE_UNKNOWN;
import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_CONDITION_NEVER_KNOWN;
import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_MAP_TARGET_MISSING;
import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_MEASURE_DEFAULT;
import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_MEASURE_IGNORED;
import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_OBJECTIVE_NEVER_READ;
import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_OBJECTIVE_NEVER_WRITTEN;
import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_TWO_READERS;
import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_TWO_WRITERS;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.imscp.ImsResource;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.xml.XmlElement;

/** Objectives: who sets them, who asks for them. */
final class ObjectiveRules {
  private static final Set<String> OF_OBJECTIVES =
      Set.of(
          "satisfied",
          "objectiveStatusKnown",
          "objectiveMeasureKnown",
          "objectiveMeasureGreaterThan",
          "objectiveMeasureLessThan");

  private final ImsManifest manifest;
  private final Findings findings;
  private final Map<String, MapInfo> readers = new LinkedHashMap<>();
  private final Map<String, MapInfo> writers = new LinkedHashMap<>();

  ObjectiveRules(ImsManifest manifest) {
    this.manifest = manifest;
    this.findings = manifest.findings();
  }

  void check(Activity activity) {
    List<MapInfo> maps = MapInfo.of(activity);
    Set<String> written = new HashSet<>();
    Set<String> read = new HashSet<>();
    for (MapInfo map : maps) {
      if (map.target().isEmpty()) {
        findings.add(SEQ_MAP_TARGET_MISSING, map.element(), "item", activity.name());
        continue;
      }
      checkWriters(map, activity, written);
      checkReaders(map, read);
      if (!map.reads().isEmpty()) {
        readers.putIfAbsent(map.target(), map);
      }
      if (!map.writes().isEmpty()) {
        writers.putIfAbsent(map.target(), map);
      }
    }
    activity.objectives().forEach(this::checkMeasure);
    checkAdlObjectives(activity);
    checkConditions(activity, maps);
  }

  /** What can be said only when all activities are known. */
  void finish() {
    readers.forEach(
        (target, map) -> {
          if (!writers.containsKey(target)) {
            findings.add(SEQ_OBJECTIVE_NEVER_WRITTEN, map.element(), "objective", target);
          }
        });
    writers.forEach(
        (target, map) -> {
          if (!readers.containsKey(target)) {
            findings.add(SEQ_OBJECTIVE_NEVER_READ, map.element(), "objective", target);
          }
        });
  }

  private void checkWriters(MapInfo map, Activity activity, Set<String> written) {
    for (String kind : map.writes()) {
      if (!written.add(kind + " " + map.target())) {
        findings.add(
            SEQ_TWO_WRITERS, map.element(), "item", activity.name(), "objective", map.target());
        return;
      }
    }
  }

  private void checkReaders(MapInfo map, Set<String> read) {
    String objective = identifier(map.objective());
    for (String kind : map.reads()) {
      if (!read.add(kind + " " + objective)) {
        findings.add(SEQ_TWO_READERS, map.element(), "objective", objective);
        return;
      }
    }
  }

  private static String identifier(XmlElement objective) {
    String identifier = objective.filledAttribute("objectiveID");
    return identifier == null ? "" : identifier;
  }

  private void checkMeasure(XmlElement objective) {
    boolean byMeasure = Activity.isTrue(objective, "satisfiedByMeasure", false);
    Optional<XmlElement> measure = objective.child("minNormalizedMeasure");
    if (byMeasure && measure.isEmpty()) {
      findings.add(SEQ_MEASURE_DEFAULT, objective, "objective", identifier(objective));
    } else if (!byMeasure && measure.isPresent()) {
      findings.add(
          SEQ_MEASURE_IGNORED,
          measure.get(),
          "objective",
          identifier(objective),
          "measure",
          measure.get().text());
    }
  }

  private void checkAdlObjectives(Activity activity) {
    Set<String> known = new HashSet<>();
    activity.objectives().forEach(objective -> known.add(identifier(objective)));
    for (XmlElement objective : activity.adlObjectives()) {
      if (!known.contains(identifier(objective))) {
        findings.add(SEQ_ADL_OBJECTIVE_UNKNOWN, objective, "objective", identifier(objective));
      }
    }
  }

  /** A cluster or an asset sets nothing by itself; what it asks for must come from outside. */
  private void checkConditions(Activity activity, List<MapInfo> maps) {
    ImsResource resource = manifest.resource(activity.element().filledAttribute("identifierref"));
    boolean isSco = !activity.isCluster() && resource != null && resource.resource().isSco();
    if (isSco) {
      return;
    }
    Set<String> silent = new HashSet<>();
    for (XmlElement objective : activity.objectives()) {
      boolean fed =
          maps.stream().anyMatch(map -> map.objective() == objective && !map.reads().isEmpty());
      if (objective.is("objective") && !fed) {
        silent.add(identifier(objective));
      }
    }
    activity.part("sequencingRules").stream()
        .flatMap(rules -> rules.descendants("ruleCondition").stream())
        .filter(
            condition ->
                OF_OBJECTIVES.contains(
                    Objects.requireNonNullElse(condition.attribute("condition"), "")))
        .filter(condition -> silent.contains(condition.filledAttribute("referencedObjective")))
        .forEach(
            condition ->
                findings.add(
                    SEQ_CONDITION_NEVER_KNOWN,
                    condition,
                    "item",
                    activity.name(),
                    "objective",
                    String.valueOf(condition.attribute("referencedObjective"))));
  }
}
