package org.iioe.commands.packaging.sequencing;

import java.util.Map;
import java.util.Set;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.xml.XmlAttribute;
import org.iioe.commands.packaging.xml.XmlElement;

/** Misspelt elements and attributes: a system that does not validate passes over them. */
final class NameRules {
  private static final Set<String> OBJECTIVE = Set.of("satisfiedByMeasure", "objectiveID");

  /** The attributes that each element of IMS Simple Sequencing may have. */
  private static final Map<String, Set<String>> NAMES =
      Map.ofEntries(
          Map.entry("sequencingCollection", Set.of()),
          Map.entry("sequencing", Set.of("ID", "IDRef")),
          Map.entry(
              "controlMode",
              Set.of(
                  "choice",
                  "choiceExit",
                  "flow",
                  "forwardOnly",
                  "useCurrentAttemptObjectiveInfo",
                  "useCurrentAttemptProgressInfo")),
          Map.entry("sequencingRules", Set.of()),
          Map.entry("preConditionRule", Set.of()),
          Map.entry("postConditionRule", Set.of()),
          Map.entry("exitConditionRule", Set.of()),
          Map.entry("ruleConditions", Set.of("conditionCombination")),
          Map.entry(
              "ruleCondition",
              Set.of("referencedObjective", "measureThreshold", "operator", "condition")),
          Map.entry("ruleAction", Set.of("action")),
          Map.entry(
              "limitConditions",
              Set.of(
                  "attemptLimit",
                  "attemptAbsoluteDurationLimit",
                  "attemptExperiencedDurationLimit",
                  "activityAbsoluteDurationLimit",
                  "activityExperiencedDurationLimit",
                  "beginTimeLimit",
                  "endTimeLimit")),
          Map.entry("auxiliaryResources", Set.of()),
          Map.entry("auxiliaryResource", Set.of("auxiliaryResourceID", "purpose")),
          Map.entry(
              "rollupRules",
              Set.of(
                  "rollupObjectiveSatisfied",
                  "rollupProgressCompletion",
                  "objectiveMeasureWeight")),
          Map.entry("rollupRule", Set.of("childActivitySet", "minimumCount", "minimumPercent")),
          Map.entry("rollupConditions", Set.of("conditionCombination")),
          Map.entry("rollupCondition", Set.of("operator", "condition")),
          Map.entry("rollupAction", Set.of("action")),
          Map.entry("objectives", Set.of()),
          Map.entry("primaryObjective", OBJECTIVE),
          Map.entry("objective", OBJECTIVE),
          Map.entry("minNormalizedMeasure", Set.of()),
          Map.entry(
              "mapInfo",
              Set.of(
                  "targetObjectiveID",
                  "readSatisfiedStatus",
                  "readNormalizedMeasure",
                  "writeSatisfiedStatus",
                  "writeNormalizedMeasure")),
          Map.entry(
              "randomizationControls",
              Set.of("randomizationTiming", "selectCount", "reorderChildren", "selectionTiming")),
          Map.entry(
              "deliveryControls",
              Set.of("tracked", "completionSetByContent", "objectiveSetByContent")));

  private final Findings findings;

  NameRules(Findings findings) {
    this.findings = findings;
  }

  void check(XmlElement element) {
    if (!element.namespace().contains("imsss")) {
      return;
    }
    Set<String> known = NAMES.get(element.name());
    if (known == null) {
      findings.add(SequencingRule.SEQ_NAME_UNKNOWN, element, "name", element.name());
      return;
    }
    for (XmlAttribute attribute : element.attributes()) {
      boolean own = attribute.prefix().isEmpty() && !attribute.name().equals("xmlns");
      if (own && !known.contains(attribute.name())) {
        findings.add(SequencingRule.SEQ_NAME_UNKNOWN, attribute, "name", attribute.name());
      }
    }
  }
}
