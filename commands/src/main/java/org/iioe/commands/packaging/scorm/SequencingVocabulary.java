package org.iioe.commands.packaging.scorm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.iioe.commands.packaging.xml.XmlAttribute;
import org.iioe.commands.packaging.xml.XmlElement;

/** The words and ranges that attributes of sequencing elements may have (CAM 5.1). */
final class SequencingVocabulary {
  private static final Set<String> BOOLEAN = Set.of("true", "false", "0", "1");
  private static final Set<String> WHEN = Set.of("never", "once", "onEachNewAttempt");
  private static final Set<String> REQUIRED =
      Set.of("always", "ifAttempted", "ifNotSkipped", "ifNotSuspended");
  private static final Set<String> ROLLUP_CONDITIONS =
      Set.of(
          "satisfied",
          "objectiveStatusKnown",
          "objectiveMeasureKnown",
          "completed",
          "activityProgressKnown",
          "attempted",
          "attemptLimitExceeded",
          "timeLimitExceeded",
          "outsideAvailableTimeRange");
  private static final Set<String> RULE_CONDITIONS =
      Set.of(
          "satisfied",
          "objectiveStatusKnown",
          "objectiveMeasureKnown",
          "objectiveMeasureGreaterThan",
          "objectiveMeasureLessThan",
          "completed",
          "activityProgressKnown",
          "attempted",
          "attemptLimitExceeded",
          "timeLimitExceeded",
          "outsideAvailableTimeRange",
          "always");
  private static final Set<String> ACTIONS =
      Set.of(
          "skip",
          "disabled",
          "hiddenFromChoice",
          "stopForwardTraversal",
          "exitParent",
          "exitAll",
          "retry",
          "retryAll",
          "continue",
          "previous",
          "exit");
  private static final Map<String, Set<String>> WORDS =
      Map.ofEntries(
          Map.entry("controlMode choice", BOOLEAN),
          Map.entry("controlMode choiceExit", BOOLEAN),
          Map.entry("controlMode flow", BOOLEAN),
          Map.entry("controlMode forwardOnly", BOOLEAN),
          Map.entry("ruleConditions conditionCombination", Set.of("all", "any")),
          Map.entry("ruleCondition operator", Set.of("not", "noOp")),
          Map.entry("ruleCondition condition", RULE_CONDITIONS),
          Map.entry("ruleAction action", ACTIONS),
          Map.entry(
              "rollupRule childActivitySet",
              Set.of("all", "any", "none", "atLeastCount", "atLeastPercent")),
          Map.entry("rollupCondition condition", ROLLUP_CONDITIONS),
          Map.entry("rollupCondition operator", Set.of("not", "noOp")),
          Map.entry(
              "rollupAction action",
              Set.of("satisfied", "notSatisfied", "completed", "incomplete")),
          Map.entry("rollupRules rollupObjectiveSatisfied", BOOLEAN),
          Map.entry("rollupRules rollupProgressCompletion", BOOLEAN),
          Map.entry("primaryObjective satisfiedByMeasure", BOOLEAN),
          Map.entry("objective satisfiedByMeasure", BOOLEAN),
          Map.entry("randomizationControls randomizationTiming", WHEN),
          Map.entry("randomizationControls selectionTiming", WHEN),
          Map.entry("rollupConsiderations requiredForSatisfied", REQUIRED),
          Map.entry("rollupConsiderations requiredForNotSatisfied", REQUIRED),
          Map.entry("rollupConsiderations requiredForCompleted", REQUIRED),
          Map.entry("rollupConsiderations requiredForIncomplete", REQUIRED));

  private SequencingVocabulary() {}

  /** The attributes of an element whose values are none of the words, by name. */
  static Map<String, String> wrongValues(XmlElement element) {
    Map<String, String> wrong = new LinkedHashMap<>();
    for (XmlAttribute attribute : element.attributes()) {
      String value = attribute.value().strip();
      Set<String> words = WORDS.get(element.name() + " " + attribute.name());
      boolean fits = words == null ? inRange(attribute.name(), value) : words.contains(value);
      if (!fits) {
        wrong.put(attribute.name(), value);
      }
    }
    return wrong;
  }

  private static boolean inRange(String name, String value) {
    return switch (name) {
      case "objectiveMeasureWeight", "minimumPercent" -> Measure.isWithin(value, 0, 1);
      case "measureThreshold" -> Measure.isWithin(value, -1, 1);
      case "attemptLimit", "minimumCount", "selectCount" -> value.matches("\\d+");
      default -> true;
    };
  }
}
