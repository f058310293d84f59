package org.iioe.commands.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Descriptions of courses: strict in what is said, and never a reason to refuse a course. */
class MetadataTest {
  private static final String LOM =
      """
      <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion>
      <lom xmlns="http://ltsc.ieee.org/xsd/LOM"><general><identifier><catalog>URI</catalog>
      <entry>urn:x</entry></identifier><title><string language="fr-CA">Cours</string></title>
      <language>none</language><description><string>x</string></description>
      <structure><source>LOMv1.0</source><value>hierarchical</value></structure></general>
      <lifeCycle><version><string>1</string></version><status><source>LOMv1.0</source>
      <value>draft</value></status><contribute><date><dateTime>2026-11-24T08:30:00+01:00</dateTime>
      <description><string>x</string></description></date></contribute></lifeCycle>
      <metaMetadata><metadataSchema>LOMv1.0</metadataSchema></metaMetadata>
      <technical><format>text/html</format><duration><duration>PT1H30M</duration></duration>
      </technical><educational><intendedEndUserRole><source>LOMv1.0</source><value>learner</value>
      </intendedEndUserRole><difficulty><source>our own</source><value>green</value></difficulty>
      <learningResourceType><source>LOMv1.0</source><value>self assessment</value>
      </learningResourceType></educational>
      <rights><cost><source>LOMv1.0</source><value>no</value></cost>
      <copyrightAndOtherRestrictions><source>LOMv1.0</source><value>no</value>
      </copyrightAndOtherRestrictions></rights></lom></metadata>""";

  private static ReadPackage course(String from, String to) {
    assertThat(LOM).contains(from);
    return RuleSamples.parse(
            RuleSamples.sound("scorm2004")
                .replaceFirst("(?s)<metadata>.*</metadata>", LOM.replace(from, to)))
        .inspect();
  }

  private static List<String> codes(ReadPackage read) {
    return read.findings().stream().map(found -> found.rule().code()).toList();
  }

  @Test
  void a_record_of_ieee_is_right_in_scorm_2004() {
    assertThat(codes(course("<metadata>", "<metadata>"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://ltsc.ieee.org/xsd/LOM | http://www.imsglobal.org/xsd/imsmd_v1p2 | LOM-NAMESPACE-UNKNOWN
          fr-CA                        | french                   | LOM-LANGUAGE-INVALID
          <entry>urn:x</entry>         | <entry/>                 | LOM-ENTRY-INCOMPLETE
          >hierarchical<               | >tree<                   | LOM-VALUE-UNKNOWN
          2026-11-24T08:30:00+01:00    | 2026-13-01               | LOM-DATE-INVALID
          PT1H30M                      | P                        | LOM-DURATION-INVALID
          <source>our own</source>     | <source/>                | LOM-SOURCE-MISSING
          """)
  void one_defect_is_one_finding(String from, String to, String code) {
    assertThat(codes(course(from, to))).containsExactly(code);
  }

  @Test
  void a_short_description_that_claims_no_profile_is_as_good_as_any() {
    String technical = "<technical><format>text/html</format>";
    assertThat(codes(course(technical, "<technical>"))).isEmpty();
  }

  @Test
  void a_broken_description_keeps_nobody_from_the_course() {
    ReadPackage read =
        RuleSamples.parse(RuleSamples.sound("described")).with("meta.xml", "<lom>\n <a>").inspect();
    assertThat(read.verdict()).isEqualTo(Verdict.USABLE);
    Finding finding = read.findings().get(0);
    assertThat(finding.rule().code()).isEqualTo("LOM-NOT-XML");
    assertThat(finding.path()).isEqualTo("meta.xml");
    assertThat(finding.line()).isEqualTo(2);
    assertThat(finding.details()).containsEntry("reason", "XML-TAG-UNCLOSED");
  }
}
