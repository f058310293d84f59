package org.iioe.commands.packaging.pack.manifest;

import java.time.Duration;
import org.iioe.commands.packaging.pack.description.Sequencing;
import org.iioe.commands.packaging.pack.material.Lesson;
import org.jspecify.annotations.Nullable;

/**
 * Sequencing of SCORM 2004 (CAM 5.1). The presets rest on one global objective a lesson, which it
 * sets when it is done and another lesson asks for: rules can see only objectives of their own
 * activity, so what crosses activities has to be mapped to a global one.
 */
final class SequencingText {
  private static final String PRIMARY = "own";
  private static final String OTHER = "other";

  private final PackagePlan plan;
  private final XmlText xml;

  SequencingText(PackagePlan plan, XmlText xml) {
    this.plan = plan;
    this.xml = xml;
  }

  /** Learners may choose and go on in every heading, and in the course. */
  void writeHeading() {
    xml.open("imsss:sequencing");
    xml.empty("imsss:controlMode", "choice", "true", "flow", "true");
    xml.close();
  }

  void write(Lesson lesson) {
    Lesson asked = asked(lesson);
    boolean answers = answers(lesson);
    boolean skips = plan.source().sequencing() == Sequencing.PRE_TEST_SKIPS && asked != null;
    boolean needed =
        asked != null || answers || lesson.hasMastery() || lesson.item().timeLimit() != null;
    if (!needed && !lesson.wrapped()) {
      return;
    }
    xml.open("imsss:sequencing");
    if (asked != null) {
      writeRule(skips);
    }
    Duration limit = lesson.item().timeLimit();
    if (limit != null) {
      xml.empty("imsss:limitConditions", "attemptAbsoluteDurationLimit", limit.toString());
    }
    if (asked != null || answers || lesson.hasMastery()) {
      writeObjectives(lesson, answers, asked);
    }
    if (lesson.wrapped()) {
      boolean setsObjective = lesson.hasMastery() || plan.source().sequencing() != Sequencing.FREE;
      xml.empty(
          "imsss:deliveryControls",
          "completionSetByContent",
          "true",
          "objectiveSetByContent",
          setsObjective ? "true" : null);
    }
    if (skips) {
      writeRollup();
    }
    xml.close();
  }

  /** What was skipped must not keep the course from being complete. */
  private void writeRollup() {
    xml.empty(
        "adlseq:rollupConsiderations",
        "requiredForSatisfied",
        "ifNotSkipped",
        "requiredForNotSatisfied",
        "ifNotSkipped",
        "requiredForCompleted",
        "ifNotSkipped",
        "requiredForIncomplete",
        "ifNotSkipped");
  }

  /** The lesson whose objective this one asks for, or null. */
  private @Nullable Lesson asked(Lesson lesson) {
    return switch (plan.source().sequencing()) {
      case FREE -> null;
      case FORCED_ORDER -> plan.before(lesson);
      case PRE_TEST_SKIPS -> followsPretest(lesson) ? plan.pretest() : null;
    };
  }

  /** Whether another lesson asks for this one's objective. */
  private boolean answers(Lesson lesson) {
    Lesson after = plan.after(lesson);
    return switch (plan.source().sequencing()) {
      case FREE -> false;
      case FORCED_ORDER -> after != null;
      case PRE_TEST_SKIPS -> lesson.equals(plan.pretest()) && after != null;
    };
  }

  private boolean followsPretest(Lesson lesson) {
    Lesson pretest = plan.pretest();
    return pretest != null && plan.lessons().indexOf(lesson) > plan.lessons().indexOf(pretest);
  }

  private void writeRule(boolean skips) {
    xml.open("imsss:sequencingRules");
    xml.open("imsss:preConditionRule");
    if (skips) {
      xml.open("imsss:ruleConditions", "conditionCombination", "all");
      xml.empty("imsss:ruleCondition", "referencedObjective", OTHER, "condition", "satisfied");
    } else {
      // What is not known yet is neither satisfied nor not, so both have to be asked.
      xml.open("imsss:ruleConditions", "conditionCombination", "any");
      for (String condition : new String[] {"satisfied", "objectiveStatusKnown"}) {
        xml.empty(
            "imsss:ruleCondition",
            "referencedObjective",
            OTHER,
            "operator",
            "not",
            "condition",
            condition);
      }
    }
    xml.close();
    xml.empty("imsss:ruleAction", "action", skips ? "skip" : "disabled");
    xml.close();
    xml.close();
  }

  private void writeObjectives(Lesson lesson, boolean answers, @Nullable Lesson asked) {
    xml.open("imsss:objectives");
    String byMeasure = lesson.hasMastery() ? "true" : null;
    if (answers || lesson.hasMastery()) {
      xml.open("imsss:primaryObjective", "objectiveID", PRIMARY, "satisfiedByMeasure", byMeasure);
      if (lesson.hasMastery()) {
        xml.text("imsss:minNormalizedMeasure", lesson.scaledMastery());
      }
      if (answers) {
        writeMap(lesson, "true");
      }
      xml.close();
    } else {
      xml.empty("imsss:primaryObjective", "objectiveID", PRIMARY);
    }
    if (asked != null) {
      xml.open("imsss:objective", "objectiveID", OTHER);
      writeMap(asked, "false");
      xml.close();
    }
    xml.close();
  }

  private void writeMap(Lesson lesson, String writes) {
    xml.empty(
        "imsss:mapInfo",
        "targetObjectiveID",
        "objective." + lesson.identifier(),
        "readSatisfiedStatus",
        "true",
        "readNormalizedMeasure",
        "false",
        "writeSatisfiedStatus",
        writes,
        "writeNormalizedMeasure",
        "false");
  }
}
