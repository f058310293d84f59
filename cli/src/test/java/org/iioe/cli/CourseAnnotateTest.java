package org.iioe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What code hosts are told besides the report. */
class CourseAnnotateTest {
  @TempDir Path folder;

  @BeforeEach
  void course() throws IOException {
    Files.createDirectories(folder.resolve("a,b:c"));
    manifest(
        "<activity id=\"100%\" type=\"x\"><name>A</name><launch>Index.html</launch></activity>");
    Files.writeString(folder.resolve("a,b:c/index.html"), "x");
    Files.writeString(folder.resolve("note.zip"), "not a zip");
  }

  private void manifest(String activities) throws IOException {
    Files.writeString(
        folder.resolve("a,b:c/tincan.xml"),
        "<tincan>\n<activities>\n" + activities + "\n</activities>\n</tincan>\n");
  }

  private Session validate(String... more) {
    List<String> words = new ArrayList<>(List.of("course", "validate", "a,b:c"));
    words.addAll(List.of(more));
    return new Session().in(folder).run(new CommandCatalogue(), words.toArray(String[]::new));
  }

  @Test
  void a_runner_reads_commands_from_standard_error_and_data_stays_alone() {
    Session session = validate("--annotate", "github", "--format", "csv", "--fields", "verdict");
    assertThat(session.output()).isEqualTo("verdict\r\nusable\r\n");
    assertThat(session.error())
        .isEqualTo(
            """
            ::warning file=a%2Cb%3Ac/tincan.xml,line=3,col=1,title=TINCAN-ID-INVALID::The activity's id "100%25" is no absolute IRI. Begin it with a scheme, such as https://.
            ::warning file=a%2Cb%3Ac/tincan.xml,line=3,col=44,title=TINCAN-HREF-CASE::<launch> says Index.html, but the file's true name is index.html. Write the name as the file has it.
            1 checked: 0 valid, 1 usable, 0 unusable.
            """);
  }

  @Test
  void the_level_goes_by_the_profile_and_an_archive_is_shown_at_its_first_line() {
    Session session = validate("note.zip", "--annotate", "github", "--profile", "scorm-cloud");
    assertThat(session.error())
        .contains("::error file=a%2Cb%3Ac/tincan.xml,line=3,col=1,title=TINCAN-ID-INVALID::")
        .contains("::error file=note.zip,line=1,col=1,title=ZIP-UNREADABLE::");
  }

  @Test
  void one_defect_is_told_once_for_a_file_and_not_more_than_a_step_can_show() throws IOException {
    manifest("<activity id=\"a\" type=\"x\"><name>A</name></activity>\n".repeat(4));
    assertThat(validate("--annotate", "github").error())
        .contains(
            "Begin it with a scheme, such as https://.%0A… and 3 more of TINCAN-ID-INVALID\n");
    String[] many = new String[14];
    for (int i = 0; i < 12; i++) {
      many[i] = "broken" + i + ".zip";
      Files.writeString(folder.resolve(many[i]), "not a zip");
    }
    many[12] = "--annotate";
    many[13] = "github";
    List<String> errors =
        validate(many).error().lines().filter(line -> line.startsWith("::error ")).toList();
    assertThat(errors).hasSize(10);
    assertThat(errors.get(9))
        .isEqualTo("::error title=iioe::4 more kinds of findings are in the report.");
  }

  @Test
  void a_title_can_begin_no_command_of_its_own() throws IOException {
    manifest("<activity id=\"x&#10;::stop-commands::y\" type=\"x\"><name>A</name></activity>");
    assertThat(validate("--annotate", "github").error())
        .doesNotContain("\n::stop")
        .contains("x%0A::stop-commands::y");
  }

  @Test
  void another_host_gets_a_report_in_a_file() throws IOException {
    Session session = validate("note.zip", "--annotate", "gitlab");
    assertThat(session.output()).startsWith("a,b:c\n");
    JsonNode report =
        new ObjectMapper().readTree(folder.resolve("gl-code-quality-report.json").toFile());
    assertThat(report).hasSize(3);
    assertThat(report.findValuesAsText("severity")).containsExactly("minor", "minor", "critical");
    assertThat(report.findValuesAsText("fingerprint")).doesNotHaveDuplicates().hasSize(3);
    JsonNode first = report.get(0);
    assertThat(first.get("check_name").asText()).isEqualTo("TINCAN-ID-INVALID");
    assertThat(first.get("description").asText()).startsWith("The activity's id");
    assertThat(first.at("/location/path").asText()).isEqualTo("a,b:c/tincan.xml");
    assertThat(first.at("/location/lines/begin").asInt()).isEqualTo(3);
  }

  @Test
  void annotations_go_where_they_are_sent() throws IOException {
    Session session = validate("--annotate", "gitlab", "--annotate-to", "-");
    assertThat(new ObjectMapper().readTree(session.output())).hasSize(2);
    validate("--annotate", "github", "--annotate-to", "commands.txt");
    assertThat(folder.resolve("commands.txt")).content().startsWith("::warning file=");
    Session nowhere = validate("--annotate", "gitlab", "--annotate-to", "lost/report.json");
    assertThat(nowhere.exit()).isEqualTo(5);
    assertThat(nowhere.error()).contains("lost/report.json");
  }

  @Test
  void a_place_without_a_host_is_a_mistake() {
    Session session = validate("--annotate-to", "report.json");
    assertThat(session.exit()).isEqualTo(2);
    assertThat(session.error()).contains("Give --annotate github or --annotate gitlab as well.");
  }
}
