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

class CourseRepairTest {
  @TempDir Path folder;

  @BeforeEach
  void courses() throws IOException {
    Files.createDirectories(folder.resolve("course"));
    Files.writeString(
        folder.resolve("course/tincan.xml"),
        """
        <tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
          <activity id="urn:a" type="course"><name>A & B</name><launch>Index.html</launch></activity>
        </activities></tincan>
        """);
    Files.writeString(folder.resolve("course/index.html"), "x");
    Files.writeString(folder.resolve("note.txt"), "not a zip");
  }

  private Session repair(String... more) {
    String[] words = new String[more.length + 2];
    words[0] = "course";
    words[1] = "repair";
    System.arraycopy(more, 0, words, 2, more.length);
    return new Session().in(folder).run(new CommandCatalogue(), words);
  }

  @Test
  void people_read_what_was_mended_and_where_the_result_is() {
    Session session = repair("course");
    assertThat(session.output())
        .isEqualTo(
            """
            course
              REPAIRED · USABLE → VALID
              → course.repaired.zip
              XML-BARE-AMPERSAND  tincan.xml:2
                Wrote &amp; where an ampersand stood by itself (1).
              TINCAN-HREF-CASE  tincan.xml:2
                Wrote index.html for Index.html, as the file is called.

            """);
    assertThat(session.error())
        .isEqualTo("1 checked: 1 repaired, 0 unchanged, 0 not repairable.\n");
    assertThat(session.exit()).isZero();
    assertThat(folder.resolve("course.repaired.zip")).exists();
  }

  @Test
  void scripts_read_one_object_a_file() throws IOException {
    Session session = repair("course", "note.txt", "--out", "good/", "--format", "json");
    JsonNode answer = new ObjectMapper().readTree(session.output());
    assertThat(answer).hasSize(2);
    assertThat(answer.get(0).get("out").asText()).isEqualTo("good/course.repaired.zip");
    assertThat(answer.get(0).get("outcome").asText()).isEqualTo("repaired");
    assertThat(answer.get(0).get("changes").get(0).get("code").asText())
        .isEqualTo("XML-BARE-AMPERSAND");
    assertThat(answer.get(0).get("remaining")).isEmpty();
    assertThat(answer.get(1).get("outcome").asText()).isEqualTo("unrepairable");
    assertThat(session.exit()).isEqualTo(1);
  }

  @Test
  void nothing_that_is_a_package_is_an_invalid_input() {
    assertThat(repair("note.txt").exit()).isEqualTo(3);
  }

  @Test
  void what_cannot_be_meant_is_a_usage_error() {
    assertThat(repair("course", "--in-place").error()).contains("cannot be repaired in place");
    assertThat(repair("course", "--in-place", "--out", "x").exit()).isEqualTo(2);
    assertThat(repair("course", "note.txt", "--out", "x.zip").exit()).isEqualTo(2);
    assertThat(repair("-").error()).contains("--out -");
  }

  @Test
  void an_existing_file_is_replaced_only_on_demand() throws IOException {
    Files.writeString(folder.resolve("course.repaired.zip"), "mine");
    assertThat(repair("course").exit()).isEqualTo(2);
    assertThat(folder.resolve("course.repaired.zip")).hasContent("mine");
    assertThat(repair("course", "--dry-run").exit()).isZero();
    assertThat(folder.resolve("course.repaired.zip")).hasContent("mine");
    assertThat(repair("course", "--yes").exit()).isZero();
    assertThat(Files.size(folder.resolve("course.repaired.zip"))).isGreaterThan(100);
  }
}
