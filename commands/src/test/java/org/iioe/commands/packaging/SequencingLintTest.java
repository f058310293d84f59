package org.iioe.commands.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sequencing lint must not say, and where it must see through shared sequencing. */
class SequencingLintTest {
  private static List<String> codes(ReadPackage read) {
    return read.findings().stream().map(found -> found.rule().code()).toList();
  }

  private static List<String> changed(String from, String to) {
    return codes(RuleSamples.changed("sequenced", from, to).read());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          attemptLimit="3"           | attemptLimit="1"
          action="stopForwardTraversal" | action="hiddenFromChoice"
          condition="always"         | condition="attempted"
          condition="always"         | condition="always" operator="not"
          selectionTiming="once"     | selectionTiming="onEachNewAttempt"
          minimumCount="1"           | minimumCount="01"
          objectiveMeasureWeight="1.0" | objectiveMeasureWeight="0.5"
          """)
  void a_course_that_works_has_no_finding(String from, String to) {
    assertThat(changed(from, to)).isEmpty();
  }

  @Test
  void the_default_controls_leave_every_item_to_choice() {
    assertThat(
            changed(
                "<imsss:sequencing><imsss:controlMode choice=\"true\" flow=\"true\" forwardOnly=\"false\"/>¶</imsss:sequencing>",
                ""))
        .containsExactly("SEQ-HIDDEN-UNREACHABLE");
  }

  @Test
  void a_limit_of_attempts_ends_every_repetition() {
    assertThat(
            changed(
                "<imsss:ruleCondition condition=\"satisfied\" operator=\"not\"/></imsss:ruleConditions>¶<imsss:ruleAction action=\"retry\"/></imsss:postConditionRule></imsss:sequencingRules>",
                "<imsss:ruleCondition condition=\"always\"/></imsss:ruleConditions><imsss:ruleAction action=\"retry\"/></imsss:postConditionRule></imsss:sequencingRules><imsss:limitConditions attemptLimit=\"2\"/>"))
        .isEmpty();
  }

  @Test
  void shared_sequencing_counts_as_the_items_own() {
    String shared =
        "</resources><imsss:sequencingCollection><imsss:sequencing ID=\"X\"><imsss:limitConditions"
            + " attemptLimit=\"0\"/></imsss:sequencing></imsss:sequencingCollection>";
    ReadPackage read =
        RuleSamples.parse(
                RuleSamples.sound("sequenced")
                    .replace("</resources>", shared)
                    .replace("<title>F</title>", "<title>F</title><imsss:sequencing IDRef=\"X\"/>"))
            .read();
    assertThat(codes(read)).containsExactly("SEQ-ATTEMPT-LIMIT-ZERO");
  }

  @Test
  void an_own_part_hides_the_shared_one() {
    String shared =
        "</resources><imsss:sequencingCollection><imsss:sequencing ID=\"X\"><imsss:limitConditions"
            + " attemptLimit=\"0\"/></imsss:sequencing></imsss:sequencingCollection>";
    String own =
        "<imsss:sequencing IDRef=\"X\"><imsss:limitConditions attemptLimit=\"2\"/></imsss:sequencing>";
    ReadPackage read =
        RuleSamples.parse(
                RuleSamples.sound("sequenced")
                    .replace("</resources>", shared)
                    .replace("<title>F</title>", "<title>F</title>" + own))
            .read();
    assertThat(codes(read)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"J,true", "J&K,true", "J|K,false", "~J,false", "1*{J;K},false", "J=passed,false"})
  void prerequisites_turn_in_a_circle_only_when_all_are_needed(String script, boolean circular) {
    String others =
        "<item identifier='J' identifierref='R'><title>x</title><adlcp:prerequisites"
            + " type='aicc_script'>I</adlcp:prerequisites></item>"
            + "<item identifier='K' identifierref='R'><title>x</title></item></organization>";
    ReadPackage read =
        RuleSamples.parse(
                RuleSamples.sound("scorm12")
                    .replace(">~I<", ">" + script.replace(';', ',').replace("&", "&amp;") + "<")
                    .replace("</organization>", others))
            .read();
    assertThat(codes(read).contains("SCORM-PREREQUISITES-CIRCULAR")).isEqualTo(circular);
  }

  @Test
  void a_single_invisible_item_is_started_by_every_system() {
    ReadPackage read =
        RuleSamples.changed(
                "scorm12", "identifierref=\"R\"", "identifierref=\"R\" isvisible=\"false\"")
            .read();
    assertThat(codes(read)).isEmpty();
  }
}
