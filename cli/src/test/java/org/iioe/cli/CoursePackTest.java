package org.iioe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoursePackTest {
  @TempDir Path folder;

  @BeforeEach
  void course() throws IOException {
    Files.createDirectories(folder.resolve("course"));
    Files.writeString(folder.resolve("course/page.html"), "<p>page");
    describe(
        """
        course:
          code: first
          title: {en: First, fr: Premier}
          items:
            - title: Page
              file: page.html
        """);
  }

  private void describe(String yaml) throws IOException {
    Files.writeString(folder.resolve("course/course.yaml"), yaml);
  }

  private Session pack(String... more) {
    String[] words =
        Stream.concat(Stream.of("course", "pack"), Stream.of(more)).toArray(String[]::new);
    return new Session().in(folder).run(new CommandCatalogue(), words);
  }

  @Test
  void people_read_what_was_made() {
    Session session = pack("course", "--fields", "file,outcome,scos,files,title");

    assertThat(session.output())
        .isEqualTo(
            """
            File                    Outcome  SCOs  Files  Title
            first-en-scorm-1.2.zip  created     1      6  First
            first-fr-scorm-1.2.zip  created     1      6  Premier
            """);
    assertThat(session.error()).matches("2 created, 0 replaced, 0 unchanged; .* kB in all.\n");
    assertThat(session.exit()).isZero();
    assertThat(folder.resolve("first-en-scorm-1.2.zip")).isNotEmptyFile();
  }

  @Test
  void scripts_read_an_array() throws IOException {
    Session session =
        pack("course", "--standard", "cmi5", "--language", "fr", "--format", "json", "--quiet");

    JsonNode packed = new ObjectMapper().readTree(session.output());
    assertThat(packed).hasSize(1);
    assertThat(packed.get(0).get("file").asText()).isEqualTo("first-fr-cmi5.zip");
    assertThat(packed.get(0).get("standard").asText()).isEqualTo("cmi5");
    assertThat(packed.get(0).get("language").asText()).isEqualTo("fr");
    assertThat(packed.get(0).get("scos").asInt()).isEqualTo(1);
    assertThat(packed.get(0).get("sha256").asText()).hasSize(64);
    assertThat(packed.get(0).get("findings")).isEmpty();
    assertThat(session.error()).isEmpty();
  }

  @Test
  void a_rehearsal_writes_nothing() throws IOException {
    Session session = pack("course", "--dry-run", "--out", "dist/");

    assertThat(session.error()).startsWith("Nothing was written. It would be: 2 created");
    assertThat(session.exit()).isZero();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("course"));
    }
  }

  @Test
  void standard_output_gets_the_archive_and_nothing_else() throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    Session session =
        new Session()
            .in(folder)
            .writingTo(archive)
            .run(
                new CommandCatalogue(),
                "course",
                "pack",
                "course",
                "--language",
                "en",
                "--out",
                "-");
    assertThat(session.exit()).isZero();

    assertThat(pack("course", "--language", "en").exit()).isZero();
    assertThat(folder.resolve("first-en-scorm-1.2.zip")).hasBinaryContent(archive.toByteArray());
    assertThat(pack("course", "--out", "-").exit()).isEqualTo(2);
  }

  @Test
  void a_file_with_other_bytes_is_not_replaced_unasked() throws IOException {
    Path file = folder.resolve("mine.zip");
    Files.writeString(file, "mine");

    Session refused = pack("course", "--language", "en", "--out", "mine.zip");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.error()).contains("mine.zip").contains("--yes");
    assertThat(file).hasContent("mine");

    assertThat(pack("course", "--language", "en", "--out", "mine.zip", "--yes").exit()).isZero();
    assertThat(pack("course", "--language", "en", "--out", "mine.zip").error())
        .startsWith("0 created, 0 replaced, 1 unchanged");
  }

  @Test
  void a_package_with_a_finding_is_not_delivered() throws IOException {
    Files.writeString(folder.resolve("course/" + "n".repeat(200) + "\u00e9"), "x");
    Files.writeString(folder.resolve("course/PAGE.html"), "x");

    Session session = pack("course", "--language", "en");

    assertThat(session.exit()).isEqualTo(1);
    assertThat(session.output()).contains("rejected");
    assertThat(session.error()).contains("ZIP-CASE-COLLISION").contains("Nothing was written.");
    assertThat(folder.resolve("first-en-scorm-1.2.zip")).doesNotExist();
  }

  @Test
  void all_mistakes_are_told_at_once() throws IOException {
    describe(
        "course:\n  kode: x\n  title: T\n  languages: [en]\n  items:\n    - file: gone.html\n");

    assertThat(pack("course").transcript())
        .isEqualTo(
            """
            --- error
            iioe: course/course.yaml has 4 mistakes.
            course/course.yaml, line 2, column 3: unknown key kode. Did you mean code? \
            Valid: code, version, iri, title, description, keywords, category, languages, \
            default_language, standards, sequencing, metadata, items, include, exclude.
            course/course.yaml, line 2, column 3: code is missing. Add it: code: …
            course/course.yaml, line 6, column 7: title is missing. Add it: title: …
            course/course.yaml, line 6, column 13: there is no file gone.html in the folder, or \
            include and exclude leave it out. Did you mean page.html? Add the file, or correct its \
            name; upper and lower case differ.
            Correct them all and try again; nothing was written.
            --- exit 3
            """);
  }

  @Test
  void scripts_read_each_mistake() throws IOException {
    describe("course:\n  code: x\n  title: T\n  items: []\n");

    Session session = pack("course", "--format", "json");

    JsonNode error = new ObjectMapper().readTree(session.error()).get("error");
    assertThat(error.get("code").asText()).isEqualTo("YAML_PROBLEMS");
    assertThat(error.get("details").get("problems").findValuesAsText("code"))
        .containsExactly("PACK_NO_LANGUAGES", "PACK_NO_ITEMS");
    assertThat(error.get("details").get("problems").get(1).get("details").get("line").asInt())
        .isEqualTo(4);
  }

  @Test
  void what_is_not_there_is_told() {
    assertThat(pack("nowhere").exit()).isEqualTo(3);
    assertThat(pack(".").error()).contains("There is no course.yaml in .");
    assertThat(pack("course", "--standard", "aicc").exit()).isEqualTo(2);
    assertThat(pack("course", "--language", "de").exit()).isEqualTo(6);
  }
}
