package org.iioe.commands.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iioe.commands.packaging.SamplePackage.codes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AICC and Tin Can. */
class TextPackagesTest {
  private static final String COURSE =
      """
      [Course]
      Course_Creator=IIOE
      Course_ID=7
      Course_System=HTML
      Course_Title=Algebra
      Level=1
      Total_AUs=1
      Version=3.0
      [Course_Description]
      Free text = on any
      number of lines.
      """;
  private static final String UNITS =
      """
      "System_ID","File_Name","Mastery_Score","Max_Time_Allowed"
      "A1","start.htm","80","01:30:00"
      """;
  private static final String TITLES = "\"system_id\",\"title\"\n\"a1\",\"One\"\n";
  private static final String PLACES = "\"block\",\"member\",\"member\"\n\"root\",\"\",\"A1\"\n";
  private static final String ALL = COURSE + "#" + UNITS + "#" + TITLES + "#" + PLACES;

  private static SamplePackage aicc(String all) {
    String[] parts = all.split("#", -1);
    return SamplePackage.of()
        .with("C.CRS", parts[0])
        .with("c.au", parts[1])
        .with("c.des", parts[2])
        .with("c.cst", parts[3])
        .with("start.htm", "x");
  }

  @Test
  void an_aicc_course_is_read_without_a_finding() {
    ReadPackage read = aicc(ALL).read();
    assertThat(read.findings()).isEmpty();
    assertThat(read.coursePackage().standard().code()).isEqualTo("aicc");
    assertThat(read.coursePackage().title()).isEqualTo("Algebra");
    assertThat(read.coursePackage().scos().get(0).title()).isEqualTo("One");
    assertThat(read.coursePackage().scos().get(0).launch()).isEqualTo("start.htm");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [Course]         | [Curse]         | AICC-SECTION-MISSING
          Course_ID=7      | Course_ID=      | AICC-FIELD-MISSING
          Total_AUs=1      | Total_AUs=2     | AICC-TOTAL-WRONG
          Level=1          | Level=1@stray   | AICC-LINE-INVALID
          "start.htm"      | "lost.htm"      | AICC-LAUNCH-FILE-MISSING
          "start.htm"      | "START.HTM"     | AICC-HREF-CASE
          "start.htm"      | ""              | AICC-LAUNCH-MISSING
          "80"             | "eighty"        | AICC-MASTERY-SCORE-INVALID
          "01:30:00"       | "90 min"        | AICC-TIME-INVALID
          '"80",'          | ''              | AICC-ROW-WIDTH
          "One"            | ""              | AICC-TITLE-MISSING
          "root"           | "top"           | AICC-ROOT-MISSING
          '"","A1"'        | '"","A9"'       | AICC-MEMBER-UNKNOWN,AICC-AU-UNPLACED
          File_Name        | Page            | AICC-COLUMN-MISSING,AICC-LAUNCH-MISSING
          """)
  void one_defect_of_an_aicc_course_is_one_finding(String from, String to, String codes) {
    assertThat(ALL).contains(from);
    String broken = ALL.replace(from, to.replace('@', '\n'));
    assertThat(codes(aicc(broken).read())).contains(codes.split(","));
  }

  @Test
  void an_aicc_course_without_its_other_files_says_which() {
    ReadPackage read = SamplePackage.of().with("c.crs", COURSE).read();
    assertThat(codes(read))
        .containsExactly(
            "AICC-FILE-MISSING",
            "AICC-DESCRIPTOR-MISSING",
            "AICC-STRUCTURE-MISSING",
            "AICC-TOTAL-WRONG");
  }

  @Test
  void a_tin_can_package_is_read_and_judged() {
    String tincan =
        """
        <tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
          <activity id="https://example.org/a" type="course"><name lang="fr">Algèbre</name>
            <launch lang="fr">index.html</launch></activity>
        </activities></tincan>
        """;
    ReadPackage good = SamplePackage.of().with("tincan.xml", tincan).with("index.html", "x").read();
    assertThat(good.findings()).isEmpty();
    assertThat(good.coursePackage().title()).isEqualTo("Algèbre");
    assertThat(good.coursePackage().language()).isEqualTo("fr");
    ReadPackage lost = SamplePackage.of().with("tincan.xml", tincan).read();
    assertThat(codes(lost)).containsExactly("TINCAN-LAUNCH-FILE-MISSING");
    ReadPackage bare = SamplePackage.of().with("tincan.xml", "<tincan/>").read();
    assertThat(codes(bare)).containsExactly("TINCAN-NO-ACTIVITY");
  }
}
