package org.iioe.commands.packaging.scorm;

import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_OBJECTIVE_DUPLICATE;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_OBJECTIVE_ID_MISSING;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_OBJECTIVE_UNKNOWN;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_SEQUENCING_RULE_INCOMPLETE;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_SEQUENCING_UNDEFINED;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_SEQUENCING_VALUE_INVALID;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.xml.XmlElement;

/** Sequencing information of items, organizations and the collection (CAM 5.1). */
final class SequencingRules {
  private static final Pattern DURATION =
      Pattern.compile(
          "P(?=.)(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+(\\.\\d{1,2})?S)?)?");

  private final Findings findings;
  private final XmlElement root;
  private final Map<String, XmlElement> collection = new HashMap<>();

  SequencingRules(ImsManifest manifest) {
    this.findings = manifest.findings();
    this.root = manifest.root();
    for (XmlElement shared : root.descendants("sequencingCollection")) {
      for (XmlElement sequencing : shared.children("sequencing")) {
        String identifier = sequencing.attribute("ID");
        if (identifier != null) {
          collection.put(identifier, sequencing);
        }
      }
    }
  }

  void check() {
    root.descendants("sequencing").forEach(this::checkSequencing);
  }

  private void checkSequencing(XmlElement sequencing) {
    String reference = sequencing.filledAttribute("IDRef");
    XmlElement shared = reference == null ? null : collection.get(reference);
    if (reference != null && shared == null) {
      findings.add(SCORM_SEQUENCING_UNDEFINED, sequencing, "reference", reference);
    }
    Set<String> objectives = new HashSet<>();
    checkObjectives(sequencing, objectives);
    if (shared != null) {
      shared.descendants().stream()
          .filter(SequencingRules::isObjective)
          .forEach(found -> objectives.add(identifier(found)));
    }
    checkReferences(sequencing, objectives);
    sequencing.descendants().forEach(this::checkValues);
  }

  private static boolean isObjective(XmlElement element) {
    return element.is("primaryObjective") || element.is("objective");
  }

  private static String identifier(XmlElement objective) {
    String identifier = objective.filledAttribute("objectiveID");
    return identifier == null ? "" : identifier;
  }

  private void checkObjectives(XmlElement sequencing, Set<String> objectives) {
    for (XmlElement parent : sequencing.children("objectives")) {
      // What ADL added to an objective stands in a list of its own, under the same identifier.
      if (parent.namespace().contains("adlseq")) {
        continue;
      }
      for (XmlElement objective : parent.children()) {
        if (isObjective(objective)) {
          checkObjective(objective, objectives);
        }
      }
    }
  }

  private void checkObjective(XmlElement objective, Set<String> objectives) {
    String identifier = identifier(objective);
    boolean mapped = !objective.children("mapInfo").isEmpty();
    if (identifier.isEmpty()) {
      if (objective.is("objective") || mapped) {
        findings.add(SCORM_OBJECTIVE_ID_MISSING, objective, "element", objective.name());
      }
    } else if (!objectives.add(identifier)) {
      findings.add(SCORM_OBJECTIVE_DUPLICATE, objective, "objective", identifier);
    }
  }

  private void checkReferences(XmlElement sequencing, Set<String> objectives) {
    for (XmlElement condition : sequencing.descendants("ruleCondition")) {
      String objective = condition.filledAttribute("referencedObjective");
      if (objective != null && !objectives.contains(objective)) {
        findings.add(
            SCORM_OBJECTIVE_UNKNOWN,
            condition,
            "objective",
            objective,
            "known",
            List.copyOf(objectives).stream().filter(known -> !known.isEmpty()).sorted().toList());
      }
    }
  }

  private void checkValues(XmlElement element) {
    for (String missing : SequencingVocabulary.missing(element)) {
      findings.add(
          SCORM_SEQUENCING_RULE_INCOMPLETE, element, "element", element.name(), "missing", missing);
    }
    SequencingVocabulary.wrongValues(element)
        .forEach(
            (name, value) ->
                findings.add(
                    SCORM_SEQUENCING_VALUE_INVALID,
                    element,
                    "element",
                    element.name(),
                    "attribute",
                    name,
                    "value",
                    value));
    String text = element.text();
    if (element.is("minNormalizedMeasure") && !Measure.isWithin(text, -1, 1)) {
      wrong(element, "", text);
    }
    String duration = element.filledAttribute("attemptAbsoluteDurationLimit");
    if (duration != null && !DURATION.matcher(duration).matches()) {
      wrong(element, "attemptAbsoluteDurationLimit", duration);
    }
  }

  private void wrong(XmlElement element, String attribute, String value) {
    findings.add(
        SCORM_SEQUENCING_VALUE_INVALID,
        element,
        "element",
        element.name(),
        "attribute",
        attribute,
        "value",
        value);
  }
}
