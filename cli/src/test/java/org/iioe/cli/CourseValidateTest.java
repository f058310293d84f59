package org.iioe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseValidateTest {
  @TempDir Path folder;

  @BeforeEach
  void courses() throws IOException {
    Files.createDirectories(folder.resolve("my course"));
    Files.writeString(
        folder.resolve("my course/tincan.xml"),
        """
        <tincan>
          <activities>
            <activity id="a" type="course"><name>A\u202Eb</name><launch>Index.html</launch></activity>
          </activities>
        </tincan>
        """);
    Files.writeString(folder.resolve("my course/index.html"), "x");
    Files.writeString(folder.resolve("note.zip"), "not a zip");
  }

  private Session validate(String... more) {
    String[] words = new String[more.length + 2];
    words[0] = "course";
    words[1] = "validate";
    System.arraycopy(more, 0, words, 2, more.length);
    return new Session().in(folder).run(new CommandCatalogue(), words);
  }

  @Test
  void people_read_what_is_wrong_where_and_how_to_mend_it() {
    Session session = validate("my course");
    assertThat(session.output())
        .isEqualTo(
            """
            my course
              USABLE · Tin Can (xAPI) · A\\u202eb · items: 0, SCOs: 1
              Warning TINCAN-ID-INVALID  tincan.xml:3:5
                The activity's id "a" is no absolute IRI.
                Fix: Begin it with a scheme, such as https://.
                Refused by: SCORM Cloud
              Warning TINCAN-HREF-CASE  tincan.xml:3:52
                <launch> says Index.html, but the file's true name is index.html.
                Fix: Write the name as the file has it.
                Refused by: SCORM Cloud

            """);
    assertThat(session.error()).isEqualTo("1 checked: 0 valid, 1 usable, 0 unusable.\n");
    assertThat(session.exit()).isZero();
  }

  @Test
  void a_script_chooses_from_which_severity_on_it_fails() {
    assertThat(validate("my course", "--fail-on", "error").exit()).isZero();
    assertThat(validate("my course", "--fail-on", "warning").exit()).isEqualTo(1);
  }

  @Test
  void each_file_has_one_object_even_what_is_no_package() throws IOException {
    Session session = validate("my course", "note.zip", "--format", "json");
    JsonNode reports = new ObjectMapper().readTree(session.output());
    assertThat(reports).hasSize(2);
    assertThat(reports.get(0).get("verdict").asText()).isEqualTo("usable");
    assertThat(reports.get(1).get("standard").asText()).isEqualTo("none");
    assertThat(reports.get(1).at("/findings/0/code").asText()).isEqualTo("ZIP-UNREADABLE");
    assertThat(session.exit()).isEqualTo(1);
  }

  @Test
  void when_nothing_is_a_package_the_input_as_a_whole_is_invalid() {
    assertThat(validate("note.zip").exit()).isEqualTo(3);
    assertThat(validate("lost.zip").exit()).isEqualTo(3);
  }

  @Test
  void build_servers_get_one_test_a_package() {
    Session session = validate("my course", "--format", "junit", "--fail-on", "warning");
    assertThat(session.output())
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="iioe course validate" tests="1" failures="1" errors="0" skipped="0">
            <testsuite name="iioe course validate" tests="1" failures="1" errors="0" skipped="0">
            <properties><property name="profile" value="lenient"/><property name="failOn" value="warning"/></properties>
            <testcase classname="tincan" name="my course"><failure type="TINCAN-ID-INVALID" message="The activity's id &quot;a&quot; is no absolute IRI. Begin it with a scheme, such as https://.">tincan.xml:3:5: TINCAN-ID-INVALID: The activity's id "a" is no absolute IRI. Begin it with a scheme, such as https://.
            tincan.xml:3:52: TINCAN-HREF-CASE: &lt;launch&gt; says Index.html, but the file's true name is index.html. Write the name as the file has it.
            </failure></testcase>
            </testsuite></testsuites>
            """);
  }

  @Test
  void the_report_is_in_the_language_of_the_user() {
    assertThat(validate("my course", "--lang", "zh").output())
        .contains("可用 · Tin Can (xAPI)", "处理：请以协议开头，例如 https://。");
  }

  @Test
  void fields_make_it_a_plain_table() {
    assertThat(validate("my course", "--fields", "file,verdict").output())
        .contains("my course")
        .contains("usable")
        .doesNotContain("Fix:");
  }
}
