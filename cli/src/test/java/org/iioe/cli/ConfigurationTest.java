package org.iioe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The configuration file, from the outside: what it sets, and how its mistakes are told. */
class ConfigurationTest {
  @TempDir Path folder;

  private Path file = Path.of("");

  @BeforeEach
  void place_the_file() throws IOException {
    file = folder.resolve("iioe/config.yaml");
    Files.createDirectories(folder.resolve("iioe"));
  }

  private Session session(String yaml) throws IOException {
    Files.writeString(file, yaml);
    return new Session().with("XDG_CONFIG_HOME", folder.toString());
  }

  private static final String TWO_PROFILES =
      """
      default_profile: school
      defaults:
        language: zh
      profiles:
        school:
          language: fr
        office: {}
      """;

  @Test
  void the_default_profile_sets_the_language() throws IOException {
    assertThat(session(TWO_PROFILES).run("sample", "lsit").error()).contains("Vouliez-vous dire");
  }

  @Test
  void a_named_profile_is_completed_by_the_defaults() throws IOException {
    assertThat(session(TWO_PROFILES).run("sample", "lsit", "--profile", "office").error())
        .contains("没有命令");
  }

  @Test
  void an_option_comes_before_the_profile() throws IOException {
    assertThat(session(TWO_PROFILES).run("sample", "lsit", "--lang", "en").error())
        .contains("Did you mean");
  }

  @Test
  void an_unknown_profile_is_not_found_and_the_nearest_is_named() throws IOException {
    Session session = session(TWO_PROFILES).run("sample", "list", "--profile", "ofice");
    assertThat(session.transcript().replace(folder.toString(), "FOLDER"))
        .isEqualTo(
            """
            --- error
            iioe: FOLDER/iioe/config.yaml has no profile “ofice”. Did you mean office?
            Valid: office, school.
            --- exit 6
            """);
  }

  @Test
  void without_a_file_there_is_no_profile() {
    assertThat(new Session().run("sample", "list", "--profile", "x").transcript())
        .isEqualTo(
            """
            --- error
            iioe: No configuration file defines the profile “x”.
            iioe help configuration shows a template.
            --- exit 6
            """);
  }

  @Test
  void a_file_that_is_named_must_exist_and_is_sought_in_the_working_directory() throws IOException {
    assertThat(new Session().in(folder).run("sample", "list", "--config", "no.yaml").error())
        .startsWith(
            "iioe: The configuration file " + folder.resolve("no.yaml") + " does not exist.");
    Files.writeString(folder.resolve("own.yaml"), "defaults: {language: fr}\n");
    assertThat(new Session().in(folder).run("sample", "lsit", "--config", "own.yaml").error())
        .contains("Vouliez-vous dire");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "profils: {} | line 1, column 1: unknown key “profils”. Did you mean profiles? | Valid: default_profile, defaults, profiles. iioe help configuration shows a template.",
        "defaults: {langage: fr} | line 1, column 12: unknown key “langage”. Did you mean language? | Valid: database, content, language, person, country. iioe help configuration shows a template.",
        "defaults: {language: de} | line 1, column 22: no language “de”. | Valid: en, fr, zh.",
        "defaults: {country: Atlantis} | line 1, column 21: no country “Atlantis”. | Give its ISO 3166 code, such as GH, or its name; NO, which YAML reads as false, in quotes.",
        "defaults: {database: [1]} | line 1, column 22: “database” must hold a text. | Put the text in quotes if it looks like a number or a date.",
        "default_profile: 7 | line 1, column 18: “default_profile” must hold a text. | Put the text in quotes if it looks like a number or a date.",
        "profiles: [a] | line 1, column 11: “profiles” must hold keys and values. | iioe help configuration shows a template.",
      })
  void a_mistake_is_told_with_its_place_and_a_way_out(String yaml, String problem, String hint)
      throws IOException {
    Session session = session(yaml + "\n").run("sample", "list");
    assertThat(session.transcript().replace(file + ", ", ""))
        .isEqualTo(
            "--- error\niioe: " + problem + "\n" + hint.replace("“", "“") + "\n--- exit 3\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"a: b: c | line 1", "defaults: {} ;defaults: {} | line 2", "- a | line 1"})
  void what_is_no_yaml_is_told_with_its_line(String yaml, String line) throws IOException {
    Session session = session(yaml.replace(';', '\n') + "\n").run("sample", "list");
    assertThat(session.exit()).isEqualTo(3);
    assertThat(session.error()).contains(line);
  }

  @Test
  void a_file_in_another_encoding_is_refused() throws IOException {
    Files.write(file, new byte[] {'a', ':', (byte) 0xe9, '\n'});
    Session session = new Session().with("XDG_CONFIG_HOME", folder.toString());
    assertThat(session.run("sample", "list").error())
        .isEqualTo(
            """
            iioe: The configuration file %s is not in UTF-8.
            Save it as UTF-8.
            """
                .formatted(file));
  }

  @Test
  void an_empty_file_says_nothing() throws IOException {
    assertThat(session("").run("sample", "list").exit()).isZero();
    assertThat(session("# nothing\n").run("sample", "list").exit()).isZero();
  }

  @Test
  void the_version_is_told_whatever_the_file_says() throws IOException {
    assertThat(session("{").run("--version").exit()).isZero();
  }
}
