package org.iioe.commands.packaging.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.iioe.commands.packaging.model.Standard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How what a course asks for is said in each standard. */
class ManifestTextTest {
  private static final String COURSE =
      """
      course:
        code: c
        iri: https://example.org/c
        title: {en: Course}
        sequencing: SEQUENCING
        items:
          - {id: a, title: A, file: a.html, mastery: 80, EXTRA}
          - {id: b, title: B, file: b.html, launch_data: data, parameters: "?x=1&y"}
      """;

  @TempDir Path folder;
  private CourseSketch sketch;

  @BeforeEach
  void files() {
    sketch =
        new CourseSketch(folder)
            .file("a.html", "<p>plain")
            .file("b.html", "<script>LMSInitialize; API_1484_11; fetch(activityId)</script>");
  }

  private CourseSketch course(String sequencing, String extra) {
    return sketch.yaml(COURSE.replace("SEQUENCING", sequencing).replace("EXTRA", extra));
  }

  @Test
  void scorm_1_2_orders_by_prerequisites() throws IOException {
    course("forced-order", "time_limit: PT90M");

    assertThat(sketch.text(Standard.SCORM_1_2, "en", "imsmanifest.xml"))
        .contains(
            """
                  <item identifier="a" identifierref="resource.a.sco">
                    <title>A</title>
                    <adlcp:maxtimeallowed>0001:30:00</adlcp:maxtimeallowed>
                    <adlcp:timelimitaction>continue,no message</adlcp:timelimitaction>
                    <adlcp:masteryscore>80</adlcp:masteryscore>
                  </item>
                  <item identifier="b" identifierref="resource.b.sco" parameters="?x=1&amp;y">
                    <title>B</title>
                    <adlcp:prerequisites type="aicc_script">a</adlcp:prerequisites>
                    <adlcp:datafromlms>data</adlcp:datafromlms>
                  </item>
            """)
        .contains(
            """
                <resource identifier="resource.b.sco" type="webcontent" adlcp:scormtype="sco" href="b.html">
                  <file href="b.html"/>
                  <dependency identifierref="resource.shared"/>
                </resource>
            """);
  }

  @Test
  void scorm_2004_orders_by_objectives() throws IOException {
    course("forced-order", "wrap: true");

    assertThat(sketch.text(Standard.SCORM_2004, "en", "imsmanifest.xml"))
        .contains(
            """
                    <imsss:sequencing>
                      <imsss:objectives>
                        <imsss:primaryObjective objectiveID="own" satisfiedByMeasure="true">
                          <imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure>
                          <imsss:mapInfo targetObjectiveID="objective.a" readSatisfiedStatus="true" readNormalizedMeasure="false" writeSatisfiedStatus="true" writeNormalizedMeasure="false"/>
                        </imsss:primaryObjective>
                      </imsss:objectives>
            """)
        .contains(
            """
                      <imsss:sequencingRules>
                        <imsss:preConditionRule>
                          <imsss:ruleConditions conditionCombination="any">
                            <imsss:ruleCondition referencedObjective="other" operator="not" condition="satisfied"/>
                            <imsss:ruleCondition referencedObjective="other" operator="not" condition="objectiveStatusKnown"/>
                          </imsss:ruleConditions>
                          <imsss:ruleAction action="disabled"/>
                        </imsss:preConditionRule>
                      </imsss:sequencingRules>
            """);
  }

  @Test
  void scorm_2004_skips_what_a_passed_pre_test_covers() throws IOException {
    course("pre-test-skips", "pretest: true");

    assertThat(sketch.text(Standard.SCORM_2004, "en", "imsmanifest.xml"))
        .contains(
            """
                          <imsss:ruleConditions conditionCombination="all">
                            <imsss:ruleCondition referencedObjective="other" condition="satisfied"/>
                          </imsss:ruleConditions>
                          <imsss:ruleAction action="skip"/>
            """)
        .contains("requiredForCompleted=\"ifNotSkipped\"");
    assertThat(sketch.pack(Standard.SCORM_1_2, "en").notes())
        .extracting(PackNote::code)
        .containsExactly("PACK_NOTE_SKIP");
  }

  @Test
  void cmi5_says_what_lets_learners_move_on() throws IOException {
    course("forced-order", "time_limit: PT5M");

    assertThat(sketch.text(Standard.CMI5, "en", "cmi5.xml"))
        .contains("<au id=\"https://example.org/c/a\" moveOn=\"Passed\" masteryScore=\"0.8\">")
        .contains("<au id=\"https://example.org/c/b\" moveOn=\"CompletedOrPassed\">")
        .contains("<url>iioe/a.html</url>")
        .contains("<url>b.html?x=1&amp;y</url>")
        .contains("<launchParameters>data</launchParameters>");
    assertThat(sketch.pack(Standard.CMI5, "en").notes())
        .extracting(PackNote::code)
        .containsExactly("PACK_NOTE_ORDER", "PACK_NOTE_TIME_LIMIT");
  }

  @Test
  void a_page_that_speaks_another_standard_only_is_wrapped_and_told_of() throws IOException {
    course("free", "wrap: true")
        .file("b.html", "<script>window.parent.API.LMSInitialize('')</script>");

    PackedCourse packed = sketch.pack(Standard.CMI5, "en");

    assertThat(packed.files()).containsKey("iioe/b.html");
    assertThat(packed.notes())
        .containsExactly(
            new PackNote(
                "PACK_NOTE_OTHER_STANDARD",
                Map.of("path", "b.html", "spoken", "SCORM 1.2", "standard", "cmi5")));
    assertThat(sketch.pack(Standard.SCORM_1_2, "en").files()).doesNotContainKey("iioe/b.html");
  }

  @Test
  void a_page_without_calls_is_launched_as_it_is_when_its_author_says_so() {
    course("free", "wrap: false");

    assertThat(sketch.pack(Standard.SCORM_1_2, "en").files()).doesNotContainKey("iioe/a.html");
  }
}
