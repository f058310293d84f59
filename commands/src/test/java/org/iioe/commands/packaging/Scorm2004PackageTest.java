package org.iioe.commands.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iioe.commands.packaging.SamplePackage.codes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Scorm2004PackageTest {
  private static final String MANIFEST =
      """
      <manifest identifier="M" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
          xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
          xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
          xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
        <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
        <organizations default="O">
          <organization identifier="O"><title>Algebra</title>
            <item identifier="I1" identifierref="R1"><title>One</title>
              <adlcp:timeLimitAction>continue,message</adlcp:timeLimitAction>
              <adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.5"/>
              <imsss:sequencing IDRef="S1">
                <imsss:sequencingRules><imsss:preConditionRule>
                  <imsss:ruleConditions conditionCombination="any">
                    <imsss:ruleCondition referencedObjective="P1" condition="satisfied"/>
                  </imsss:ruleConditions><imsss:ruleAction action="skip"/>
                </imsss:preConditionRule></imsss:sequencingRules>
                <imsss:limitConditions attemptAbsoluteDurationLimit="P5Y6M4DT12H30M58.5S"/>
                <imsss:objectives>
                  <imsss:primaryObjective objectiveID="P1" satisfiedByMeasure="true">
                    <imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure>
                  </imsss:primaryObjective>
                  <imsss:objective objectiveID="P2"/>
                </imsss:objectives>
              </imsss:sequencing>
              <adlnav:presentation><adlnav:navigationInterface>
                <adlnav:hideLMSUI>suspendAll</adlnav:hideLMSUI>
              </adlnav:navigationInterface></adlnav:presentation>
            </item>
          </organization>
        </organizations>
        <resources>
          <resource identifier="R1" type="webcontent" adlcp:scormType="sco" href="a.html">
            <file href="a.html"/></resource>
        </resources>
        <imsss:sequencingCollection>
          <imsss:sequencing ID="S1"><imsss:controlMode flow="true"/></imsss:sequencing>
        </imsss:sequencingCollection>
      </manifest>
      """;

  private static ReadPackage read(String manifest) {
    return SamplePackage.of().with("imsmanifest.xml", manifest).with("a.html", "a").read();
  }

  @Test
  void a_good_course_is_read_without_a_finding() {
    ReadPackage read = read(MANIFEST);
    assertThat(read.findings()).isEmpty();
    assertThat(read.coursePackage().standard().code()).isEqualTo("scorm-2004");
    assertThat(read.coursePackage().edition()).isEqualTo("4th");
    assertThat(read.coursePackage().scos()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          IDRef="S1"                 | IDRef="S9"                | SCORM-SEQUENCING-UNDEFINED
          referencedObjective="P1"   | referencedObjective="P9"  | SCORM-OBJECTIVE-UNKNOWN
          'objective objectiveID="P2"' | objective               | SCORM-OBJECTIVE-ID-MISSING
          objectiveID="P2"           | objectiveID="P1"          | SCORM-OBJECTIVE-DUPLICATE
          condition="satisfied"      | condition="happy"         | SCORM-SEQUENCING-VALUE-INVALID
          action="skip"              | action="jump"             | SCORM-SEQUENCING-VALUE-INVALID
          flow="true"                | flow="yes"                | SCORM-SEQUENCING-VALUE-INVALID
          >0.8<                      | >1.8<                     | SCORM-SEQUENCING-VALUE-INVALID
          P5Y6M4DT12H30M58.5S        | 5 years                   | SCORM-SEQUENCING-VALUE-INVALID
          minProgressMeasure="0.5"   | minProgressMeasure="50"   | SCORM-COMPLETION-THRESHOLD-INVALID
          continue,message           | stop                      | SCORM-TIMELIMITACTION-INVALID
          suspendAll                 | pause                     | SCORM-HIDE-UI-UNKNOWN
          2004 4th Edition           | 1.2                       | SCORM-VERSION-CONTRADICTION
          adlcp:scormType            | adlcp:scormtype           | SCORM-SCORMTYPE-SPELLING
          </item>                    | <item identifier="I2" identifierref="R1"><title>T</title></item></item> | SCORM-CLUSTER-WITH-RESOURCE
          """)
  void one_defect_is_one_finding(String from, String to, String code) {
    assertThat(MANIFEST).contains(from);
    assertThat(codes(read(MANIFEST.replace(from, to)))).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://www.adlnet.org/xsd/adlcp_v1p3     | CAM 1.3          | scorm-2004       | 2nd
          http://www.adlnet.org/xsd/adlcp_v1p3     | 2004 3rd Edition | scorm-2004       | 3rd
          http://www.adlnet.org/xsd/adlcp_v1p3     | 1.2              | scorm-2004       |
          http://www.adlnet.org/xsd/adlcp_rootv1p2 | 2004 3rd Edition | scorm-1.2        |
          http://www.adlnet.org/xsd/adlcp_rootv1p2 | 1.1              | scorm-1.1        |
          http://www.adlnet.org/xsd/adlcp_rootv1p1 |                  | scorm-1.1        |
          urn:nothing                              | 1.2              | scorm-1.2        |
          urn:nothing                              | 2004 4th Edition | scorm-2004       | 4th
          urn:nothing                              | 1.1.4            | ims-cp           | 1.1.4
          http://www.imsglobal.org/xsd/imsccv1p2/imscp_v1p1 | 1.2.0   | common-cartridge | 1.2.0
          http://www.imsglobal.org/xsd/imsccv1p4/imscp_v1p1 |         | common-cartridge | 1.4
          """)
  void the_standard_is_decided_from_namespaces_first(
      String namespace, String version, String standard, String edition) {
    ReadPackage read =
        read(
            "<manifest xmlns='urn:x' xmlns:n='%s'><metadata><schemaversion>%s</schemaversion></metadata></manifest>"
                .formatted(namespace, version == null ? "" : version));
    assertThat(read.coursePackage().standard().code()).isEqualTo(standard);
    assertThat(read.coursePackage().edition()).isEqualTo(edition);
  }

  @Test
  void a_cartridge_needs_no_titles_where_its_profile_has_none() {
    ReadPackage read =
        read(
            """
            <manifest identifier="M" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1">
              <metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion></metadata>
              <organizations><organization identifier="O" structure="rooted-hierarchy">
                <item identifier="root"><item identifier="I" identifierref="R"><title>A</title></item></item>
              </organization></organizations>
              <resources><resource identifier="R" type="webcontent" href="a.html"><file href="a.html"/></resource></resources>
            </manifest>
            """);
    assertThat(read.findings()).isEmpty();
  }
}
