package org.iioe.commands.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iioe.commands.packaging.SamplePackage.codes;

import java.util.List;
import java.util.Map;
import org.iioe.commands.packaging.model.CoursePackage;
import org.iioe.commands.packaging.model.Sco;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScormPackageTest {
  private static final String MANIFEST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest identifier="M" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
          xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
        <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
        <organizations default="O">
          <organization identifier="O"><title>Algebra</title>
            <item identifier="I1" identifierref="R1" parameters="?p=1"><title>One</title>
              <adlcp:prerequisites type="aicc_script">I2</adlcp:prerequisites>
              <adlcp:masteryscore>80</adlcp:masteryscore>
              <adlcp:maxtimeallowed>0001:30:00</adlcp:maxtimeallowed>
              <adlcp:timelimitaction>exit,no message</adlcp:timelimitaction>
            </item>
            <item identifier="I2"><title>Two</title>
              <item identifier="I3" identifierref="R2"><title>Three</title></item>
            </item>
          </organization>
        </organizations>
        <resources>
          <resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="a/index.html?x=1">
            <file href="a/index.html"/><file href="a/my%20style.css"/>
            <dependency identifierref="R3"/>
          </resource>
          <resource identifier="R2" type="webcontent" adlcp:scormtype="asset" href="b.html"
              xml:base="b/"><file href="b.html"/></resource>
          <resource identifier="R3" type="webcontent" adlcp:scormtype="asset">
            <file href="shared.js"/></resource>
        </resources>
      </manifest>
      """;

  private static SamplePackage course(String manifest) {
    return SamplePackage.of()
        .with("imsmanifest.xml", manifest)
        .with("a/index.html", "a")
        .with("a/my style.css", "s")
        .with("b/b.html", "b")
        .with("shared.js", "j");
  }

  private static ReadPackage mutated(String from, String to) {
    assertThat(MANIFEST).contains(from);
    return course(MANIFEST.replace(from, to)).read();
  }

  @Test
  void a_good_course_is_read_without_a_finding() {
    ReadPackage read = course(MANIFEST).read();
    CoursePackage course = read.coursePackage();
    assertThat(read.findings()).isEmpty();
    assertThat(read.verdict()).isEqualTo(Verdict.VALID);
    assertThat(course.standard()).isEqualTo(Standard.SCORM_1_2);
    assertThat(course.evidence()).isEqualTo("namespace http://www.adlnet.org/xsd/adlcp_rootv1p2");
    assertThat(course.title()).isEqualTo("Algebra");
    assertThat(course.items()).isEqualTo(3);
    assertThat(course.scos())
        .extracting(Sco::identifier, Sco::launch, Sco::parameters)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("I1", "a/index.html?x=1", "?p=1"));
    assertThat(course.scos().get(0).position().line()).isEqualTo(7);
    assertThat(course.resources().get(0).files()).containsExactly("a/index.html", "a/my style.css");
    assertThat(course.resources().get(1).launch()).isEqualTo("b/b.html");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          default="O"                    | default="X"                   | CP-DEFAULT-ORGANIZATION-UNRESOLVED
          ' default="O"'                 | ''                            | SCORM-DEFAULT-ORGANIZATION-MISSING
          <title>Algebra</title>         | ''                            | CP-ORGANIZATION-TITLE-MISSING
          <title>Two</title>             | ''                            | CP-ITEM-TITLE-MISSING
          identifierref="R1"             | identifierref="R9"            | CP-IDENTIFIERREF-DANGLING
          identifierref="R3"             | identifierref="R9"            | CP-DEPENDENCY-DANGLING
          identifier="I3"                | identifier="I1"               | CP-IDENTIFIER-DUPLICATE
          identifier="I3"                | identifier="00"               | CP-IDENTIFIER-NOT-NCNAME
          'item identifier="I3"'         | 'item'                        | CP-IDENTIFIER-MISSING
          ' identifierref="R2"'          | ''                            | SCORM-ITEM-WITHOUT-RESOURCE
          ' href="a/index.html?x=1"'     | ''                            | SCORM-LAUNCH-HREF-MISSING
          href="a/index.html?x=1"        | href="a/start.html"           | CP-LAUNCH-FILE-MISSING
          href="a/index.html?x=1"        | href="A/Index.html"           | CP-HREF-CASE
          href="a/index.html?x=1"        | href="a\\index.html"          | CP-HREF-BACKSLASH
          href="a/index.html?x=1"        | href="/a/index.html"          | CP-HREF-LEADING-SLASH
          href="a/index.html?x=1"        | href="../a/index.html"        | CP-LAUNCH-OUTSIDE
          href="a/index.html?x=1"        | href="../../etc/passwd"       | CP-LAUNCH-OUTSIDE
          href="a/index.html?x=1"        | href="file:///C:/a.html"      | CP-LAUNCH-OUTSIDE
          href="a/index.html?x=1"        | href="C:\\a\\index.html"      | CP-LAUNCH-OUTSIDE
          href="a/index.html?x=1"        | href="javascript:alert(1)"    | CP-LAUNCH-OUTSIDE
          href="shared.js"               | href="../shared.js"           | CP-HREF-OUTSIDE
          href="shared.js"               | href="D:/shared.js"           | CP-HREF-OUTSIDE
          <metadata>                     | <metadatum/><metadata>        | CP-ELEMENT-UNKNOWN
          'item identifier="I2"'         | 'item isvisible="yes" identifier="I2"' | CP-VISIBLE-INVALID
          href="shared.js"               | href="lost.js"                | CP-FILE-MISSING
          ' href="shared.js"'            | ''                            | CP-FILE-HREF-MISSING
          xml:base="b/"                  | xml:base="b"                  | CP-XML-BASE-NO-SLASH
          'R2" type="webcontent"'        | 'R2"'                         | CP-RESOURCE-TYPE-MISSING
          'R2" type="webcontent"'        | 'R2" type="text"'             | SCORM-RESOURCE-NOT-WEBCONTENT
          adlcp:scormtype="sco"          | adlcp:scormtype="SCO"         | SCORM-SCORMTYPE-UNKNOWN
          adlcp:scormtype="sco"          | adlcp:scormType="sco"         | SCORM-SCORMTYPE-SPELLING
          adlcp:scormtype="sco"          | ''                            | SCORM-SCORMTYPE-MISSING
          <schema>ADL SCORM</schema>     | ''                            | SCORM-SCHEMA-MISSING
          <schema>ADL SCORM</schema>     | <schema>SCORM</schema>        | SCORM-SCHEMA-UNKNOWN
          <schemaversion>1.2</schemaversion> | ''                        | SCORM-SCHEMAVERSION-MISSING
          <schemaversion>1.2</schemaversion> | <schemaversion>7</schemaversion> | SCORM-SCHEMAVERSION-UNKNOWN
          <schemaversion>1.2</schemaversion> | <schemaversion>CAM 1.3</schemaversion> | SCORM-VERSION-CONTRADICTION
          >80<                           | >101<                         | SCORM-MASTERYSCORE-INVALID
          >80<                           | >eighty<                      | SCORM-MASTERYSCORE-INVALID
          >0001:30:00<                   | >90 min<                      | SCORM-MAXTIMEALLOWED-INVALID
          >exit,no message<              | >exit<                        | SCORM-TIMELIMITACTION-INVALID
          >I2</adlcp                     | >(I2</adlcp                   | SCORM-PREREQUISITES-INVALID
          >I2</adlcp                     | >I7</adlcp                    | SCORM-PREREQUISITES-UNKNOWN
          <metadata>                     | <metadata><adlcp:location>m.xml</adlcp:location> | CP-METADATA-FILE-MISSING
          """)
  void one_defect_is_one_finding(String from, String to, String code) {
    ReadPackage read = mutated(from, to);
    assertThat(codes(read)).containsExactly(code);
    assertThat(read.findings().get(0).line()).isPositive();
  }

  @Test
  void a_launch_on_the_web_is_only_worth_knowing() {
    ReadPackage read = mutated("href=\"a/index.html?x=1\"", "href=\"https://example.org/a\"");
    assertThat(read.verdict()).isEqualTo(Verdict.VALID);
    assertThat(read.findings()).extracting(f -> f.rule().code()).contains("CP-HREF-REMOTE");
  }

  @Test
  void a_reference_to_nothing_is_an_error_only_when_nothing_else_can_be_launched() {
    String one = MANIFEST.replace("identifierref=\"R1\"", "identifierref=\"R9\"");
    assertThat(course(one).read().verdict()).isEqualTo(Verdict.USABLE);
    String all = one.replace("identifierref=\"R2\"", "identifierref=\"R8\"");
    assertThat(codes(course(all).read()))
        .containsExactly(
            "CP-IDENTIFIERREF-DANGLING", "CP-IDENTIFIERREF-DANGLING", "SCORM-NOTHING-TO-LAUNCH");
  }

  @Test
  void without_an_organization_the_resources_are_started() {
    String bare = MANIFEST.replaceAll("(?s)<organizations.*</organizations>", "<organizations/>");
    ReadPackage read = course(bare).read();
    assertThat(codes(read)).containsExactly("SCORM-ORGANIZATION-MISSING");
    assertThat(read.verdict()).isEqualTo(Verdict.USABLE);
    assertThat(read.coursePackage().scos()).isNotEmpty();
    String nothing = bare.replaceAll("(<resource [^>]*) href=\"[^\"]*\"", "$1");
    assertThat(codes(course(nothing).read()))
        .contains("SCORM-ORGANIZATION-MISSING", "SCORM-NOTHING-TO-LAUNCH");
  }

  @Test
  void a_course_in_which_no_item_leads_anywhere_cannot_be_launched() {
    String empty = MANIFEST.replaceAll(" identifierref=\"R[12]\"", "");
    assertThat(codes(course(empty).read()))
        .contains("SCORM-NOTHING-TO-LAUNCH")
        .doesNotContain("SCORM-NO-SCO");
  }

  @Test
  void a_manifest_in_a_folder_is_read_from_there() {
    ReadPackage read =
        SamplePackage.of()
            .with("__MACOSX/course/imsmanifest.xml", "rubbish")
            .with("course/imsmanifest.xml", MANIFEST)
            .with("course/a/index.html", "a")
            .with("course/a/my style.css", "s")
            .with("course/b/b.html", "b")
            .with("course/shared.js", "j")
            .read();
    assertThat(codes(read)).containsExactly("PACKAGE-MANIFEST-IN-FOLDER");
    assertThat(read.coursePackage().scos().get(0).launch()).isEqualTo("course/a/index.html?x=1");
    assertThat(read.coursePackage().folder()).isEqualTo("course/");
  }

  @Test
  void a_manifest_of_another_letter_case_is_found() {
    ReadPackage read = SamplePackage.of().with("IMSManifest.XML", MANIFEST).read();
    assertThat(codes(read)).contains("PACKAGE-MANIFEST-NAME");
    assertThat(read.coursePackage().standard()).isEqualTo(Standard.SCORM_1_2);
  }

  @Test
  void a_package_without_a_manifest_is_none() {
    ReadPackage read = SamplePackage.of().with("index.html", "x").read();
    assertThat(codes(read)).containsExactly("PACKAGE-NO-MANIFEST");
    assertThat(read.findings().get(0).details())
        .isEqualTo(Map.of("count", 1, "files", List.of("index.html"), "more", ""));
    assertThat(read.coursePackage().standard()).isEqualTo(Standard.NONE);
  }

  @Test
  void of_many_files_without_a_manifest_twenty_are_named() {
    SamplePackage many = SamplePackage.of();
    for (int i = 10; i < 31; i++) {
      many.with(i + ".txt", "x");
    }
    Map<String, Object> details = many.read().findings().get(0).details();
    assertThat(details).containsEntry("count", 21).containsEntry("more", ", …");
    assertThat((List<?>) details.get("files")).hasSize(20).last().isEqualTo("29.txt");
  }

  @Test
  void a_sound_is_no_aicc_course() {
    ReadPackage read = course(MANIFEST).with("hello.au", new byte[] {'.', 's', 'n', 'd', 0}).read();
    assertThat(read.coursePackage().standard()).isEqualTo(Standard.SCORM_1_2);
    assertThat(
            codes(SamplePackage.of().with("c/imsmanifest.xml", MANIFEST).with("a.au", "x").read()))
        .contains("PACKAGE-MANIFEST-IN-FOLDER");
  }

  @Test
  void two_courses_in_two_folders_are_one_too_many() {
    ReadPackage read =
        SamplePackage.of()
            .with("one/imsmanifest.xml", MANIFEST)
            .with("two/imsmanifest.xml", MANIFEST)
            .read();
    assertThat(codes(read)).contains("PACKAGE-SEVERAL-MANIFESTS");
  }

  @Test
  void a_manifest_of_something_else_is_no_manifest() {
    ReadPackage read = SamplePackage.of().with("imsmanifest.xml", "<html/>").read();
    assertThat(codes(read)).containsExactly("CP-ROOT-NOT-MANIFEST");
  }

  @Test
  void after_an_error_of_form_nothing_is_said_to_be_missing() {
    ReadPackage read = course(MANIFEST.substring(0, 900)).read();
    assertThat(codes(read)).hasSize(1).first().asString().startsWith("XML-");
    assertThat(read.verdict()).isEqualTo(Verdict.UNUSABLE);
    assertThat(read.coursePackage().standard()).isEqualTo(Standard.SCORM_1_2);
  }

  @Test
  void files_that_nobody_lists_are_counted_in_one_note() {
    ReadPackage read = course(MANIFEST).with("x/1.js", "1").with("x/2.js", "2").read();
    assertThat(read.verdict()).isEqualTo(Verdict.VALID);
    assertThat(read.findings()).hasSize(1);
    assertThat(read.findings().get(0).details()).containsEntry("count", 2);
  }

  @Test
  void each_missing_file_is_counted_once_however_often_it_is_named() {
    String many = MANIFEST.replace("<file href=\"shared.js\"/>", files(3000) + files(3000));
    List<String> codes = codes(course(many).read());
    assertThat(codes).hasSize(3000).containsOnly("CP-FILE-MISSING");
  }

  private static String files(int count) {
    StringBuilder files = new StringBuilder();
    for (int i = 0; i < count; i++) {
      files.append("<file href=\"lost/").append(i).append(".png\"/>");
    }
    return files.toString();
  }
}
