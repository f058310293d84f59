package org.iioe.commands.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iioe.commands.packaging.SamplePackage.codes;

import org.iioe.commands.packaging.model.CoursePackage;
import org.iioe.commands.packaging.model.Sco;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Cmi5PackageTest {
  private static final String TEXT =
      "<title><langstring lang=\"en\">T</langstring></title>"
          + "<description><langstring lang=\"en\">D</langstring></description>";
  private static final String STRUCTURE =
      """
      <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
        <course id="https://example.org/c">@</course>
        <objectives><objective id="https://example.org/o">@</objective></objectives>
        <block id="https://example.org/b">@
          <au id="https://example.org/1" moveOn="Passed" masteryScore="0.8" launchMethod="OwnWindow">@
            <objectives><objective idref="https://example.org/o"/></objectives>
            <url><![CDATA[ index.html?a=1&b=2 ]]></url>
          </au>
        </block>
        <au id="https://example.org/2">@<url>https://example.org/remote</url></au>
      </courseStructure>
      """
          .replace("@", TEXT);

  private static ReadPackage read(String structure) {
    return SamplePackage.of().with("cmi5.xml", structure).with("index.html", "a").read();
  }

  @Test
  void a_good_course_is_read_without_a_finding() {
    ReadPackage read = read(STRUCTURE);
    CoursePackage course = read.coursePackage();
    assertThat(read.findings()).isEmpty();
    assertThat(course.standard().code()).isEqualTo("cmi5");
    assertThat(course.identifier()).isEqualTo("https://example.org/c");
    assertThat(course.title()).isEqualTo("T");
    assertThat(course.language()).isEqualTo("en");
    assertThat(course.items()).isEqualTo(1);
    assertThat(course.scos())
        .extracting(Sco::launch)
        .containsExactly("index.html?a=1&b=2", "https://example.org/remote");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id="https://example.org/c"   | id="example.org/c"             | CMI5-ID-NOT-IRI
          id="https://example.org/b"   | id="example.org/b"             | CMI5-ID-NOT-IRI
          id="https://example.org/1"   | id="example.org/1"             | CMI5-ID-NOT-IRI
          id="https://example.org/1"   | id=""                          | CMI5-ID-MISSING
          id="https://example.org/2"   | id="https://example.org/1"     | CMI5-ID-DUPLICATE
          id="https://example.org/2"   | id="https://example.org/b"     | CMI5-ID-DUPLICATE
          idref="https://example.org/o" | idref="https://example.org/x" | CMI5-OBJECTIVE-UNKNOWN
          moveOn="Passed"              | moveOn="passed"                | CMI5-MOVEON-INVALID
          masteryScore="0.8"           | masteryScore="80"              | CMI5-MASTERYSCORE-INVALID
          masteryScore="0.8"           | masteryScore="-0.1"            | CMI5-MASTERYSCORE-INVALID
          launchMethod="OwnWindow"     | launchMethod="Popup"           | CMI5-LAUNCHMETHOD-INVALID
          index.html?a=1               | lost.html?a=1                  | CMI5-FILE-MISSING
          index.html?a=1               | Index.html?a=1                 | CMI5-HREF-CASE
          index.html?a=1               | ../index.html?a=1              | CMI5-URL-OUTSIDE
          index.html?a=1               | index.html?endpoint=x          | CMI5-URL-RESERVED-PARAMETER
          https://example.org/remote   | http://example.com index.html  | CMI5-URL-INVALID
          <url>https://example.org/remote</url> | ''                    | CMI5-URL-MISSING
          </courseStructure>           | <extra/></courseStructure>     | CMI5-ELEMENT-UNKNOWN
          v1/CourseStructure           | v1-CourseStructure             |
          lang="en"                    | lang="E N"                     | CMI5-LANGUAGE-INVALID
          """)
  void one_defect_is_one_finding(String from, String to, String code) {
    assertThat(STRUCTURE).contains(from);
    ReadPackage read = read(STRUCTURE.replace(from, to));
    assertThat(codes(read).stream().distinct())
        .containsExactly(code == null ? new String[0] : new String[] {code});
  }

  @Test
  void the_elements_have_an_order() {
    String wrong =
        STRUCTURE.replace(
            TEXT + "<url>https://example.org/remote</url>",
            "<url>https://example.org/remote</url>" + TEXT);
    assertThat(codes(read(wrong))).containsExactly("CMI5-ELEMENT-ORDER", "CMI5-ELEMENT-ORDER");
  }

  @Test
  void titles_and_descriptions_are_required() {
    assertThat(codes(read(STRUCTURE.replaceFirst("<title>.*?</title>", ""))))
        .containsExactly("CMI5-TITLE-MISSING");
    assertThat(codes(read(STRUCTURE.replaceFirst("<description>.*?</description>", ""))))
        .containsExactly("CMI5-DESCRIPTION-MISSING");
  }

  @Test
  void duplicate_objectives_are_told_from_duplicate_units() {
    String twice =
        STRUCTURE.replace(
            "</objective></objectives>",
            "</objective><objective id=\"https://example.org/o\">"
                + TEXT
                + "</objective></objectives>");
    assertThat(codes(read(twice))).containsExactly("CMI5-ID-DUPLICATE");
  }

  @Test
  void a_bare_structure_may_only_have_absolute_addresses() {
    assertThat(codes(SamplePackage.readBare(STRUCTURE)))
        .containsExactly("CMI5-URL-WITHOUT-PACKAGE");
    assertThat(codes(SamplePackage.readBare(STRUCTURE.replace("index.html", "http://x.org/i"))))
        .isEmpty();
  }

  @Test
  void a_thousand_units_are_read() {
    StringBuilder units = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      units.append(
          "<au id=\"https://example.org/n/%d\">%s<url>index.html</url></au>".formatted(i, TEXT));
    }
    ReadPackage read = read(STRUCTURE.replace("</courseStructure>", units + "</courseStructure>"));
    assertThat(read.findings()).isEmpty();
    assertThat(read.coursePackage().scos()).hasSize(1002);
  }

  @Test
  void what_has_no_course_or_no_unit_is_no_course() {
    String empty =
        "<courseStructure xmlns=\"https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd\"/>";
    assertThat(codes(read(empty))).containsExactly("CMI5-COURSE-MISSING", "CMI5-NO-AU");
    assertThat(codes(read("<course/>"))).containsExactly("CMI5-ROOT-INVALID");
  }
}
