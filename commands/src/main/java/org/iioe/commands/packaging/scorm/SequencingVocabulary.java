package org.iioe.commands.packaging.scorm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.xml.XmlAttribute;
import org.iioe.commands.packaging.xml.XmlElement;
import org.jspecify.annotations.Nullable;

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
  private static final Pattern MAPPED = Pattern.compile("(read|write)[A-Z].*");
  private static final Map<String, Set<String>> ACTIONS =
      Map.of(
          "preConditionRule",
          Set.of("skip", "disabled", "hiddenFromChoice", "stopForwardTraversal"),
          "postConditionRule",
          Set.of("exitParent", "exitAll", "retry", "retryAll", "continue", "previous"),
          "exitConditionRule",
          Set.of("exit"));
  private static final List<String> OF_A_RULE = List.of("ruleConditions", "ruleAction");
  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "preConditionRule",
          OF_A_RULE,
          "postConditionRule",
          OF_A_RULE,
          "exitConditionRule",
          OF_A_RULE,
          "ruleConditions",
          List.of("ruleCondition"),
          "rollupRule",
          List.of("rollupConditions", "rollupAction"),
          "rollupConditions",
          List.of("rollupCondition"));
  private static final Map<String, Set<String>> WORDS =
      Map.ofEntries(
          Map.entry("controlMode choice", BOOLEAN),
          Map.entry("controlMode choiceExit", BOOLEAN),
          Map.entry("controlMode flow", BOOLEAN),
          Map.entry("controlMode forwardOnly", BOOLEAN),
          Map.entry("ruleConditions conditionCombination", Set.of("all", "any")),
          Map.entry("ruleCondition operator", Set.of("not", "noOp")),
          Map.entry("ruleCondition condition", RULE_CONDITIONS),
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
          Map.entry("randomizationControls reorderChildren", BOOLEAN),
          Map.entry("controlMode useCurrentAttemptObjectiveInfo", BOOLEAN),
          Map.entry("controlMode useCurrentAttemptProgressInfo", BOOLEAN),
          Map.entry("deliveryControls tracked", BOOLEAN),
          Map.entry("deliveryControls completionSetByContent", BOOLEAN),
          Map.entry("deliveryControls objectiveSetByContent", BOOLEAN),
          Map.entry("constrainedChoiceConsiderations preventActivation", BOOLEAN),
          Map.entry("constrainedChoiceConsiderations constrainChoice", BOOLEAN),
          Map.entry("rollupConsiderations measureSatisfactionIfActive", BOOLEAN),
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
      Set<String> words = words(element, attribute.name());
      boolean fits = words == null ? inRange(attribute.name(), value) : words.contains(value);
      if (!fits) {
        wrong.put(attribute.name(), value);
      }
    }
    return wrong;
  }

  /** What a rule may do depends on when it is asked. */
  private static @Nullable Set<String> words(XmlElement element, String attribute) {
    XmlElement parent = element.parent();
    if (element.is("mapInfo") && MAPPED.matcher(attribute).matches()) {
      return BOOLEAN;
    }
    return element.is("ruleAction") && attribute.equals("action") && parent != null
        ? ACTIONS.get(parent.name())
        : WORDS.get(element.name() + " " + attribute);
  }

  /** The children that a rule lacks: what it asks and what it does. */
  static List<String> missing(XmlElement element) {
    return NEEDED.getOrDefault(element.name(), List.of()).stream()
        .filter(child -> element.children(child).isEmpty())
        .toList();
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
