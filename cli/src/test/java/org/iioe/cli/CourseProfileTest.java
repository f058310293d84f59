package org.iioe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two things that {@code --profile} names: whom to judge for, and settings. */
class CourseProfileTest {
  @TempDir Path folder;

  @BeforeEach
  void course() throws IOException {
    Files.createDirectories(folder.resolve("course"));
    Files.writeString(
        folder.resolve("course/imsmanifest.xml"),
        """
        <manifest identifier="M" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
        xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
        <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
        <organizations default="O"><organization identifier="O"><title>Course</title>
        <item identifier="1" identifierref="R"><title>Page</title></item>
        </organization></organizations>
        <resources><resource identifier="R" type="webcontent" adlcp:scormtype="sco"
        href="index.html"><file href="index.html"/></resource></resources></manifest>
        """);
    Files.writeString(
        folder.resolve("course/index.html"),
        "<script>API.LMSInitialize(\"\");API.LMSFinish(\"\")</script>");
  }

  private Session validate(String... more) {
    List<String> words = new ArrayList<>(List.of("course", "validate", "course"));
    words.addAll(List.of(more));
    return new Session()
        .with("XDG_CONFIG_HOME", folder.toString())
        .in(folder)
        .run(new CommandCatalogue(), words.toArray(String[]::new));
  }

  @Test
  void a_system_that_refuses_a_package_makes_its_finding_an_error() {
    Session lenient = validate("--format", "json");
    assertThat(lenient.output())
        .contains("\"verdict\":\"usable\"", "\"severity\":\"warning\"", "\"refusedBy\":[");
    assertThat(lenient.exit()).isZero();
    Session strict = validate("--format", "json", "--profile", "adl-strict");
    assertThat(strict.output()).contains("\"verdict\":\"unusable\"", "\"severity\":\"error\"");
    assertThat(strict.exit()).isEqualTo(1);
    assertThat(strict.error())
        .isEqualTo("1 checked for adl-strict: 0 valid, 0 usable, 1 unusable.\n");
  }

  @Test
  void a_formality_is_worth_knowing() {
    Session moodle = validate("--profile", "moodle", "--fail-on", "warning");
    assertThat(moodle.output()).contains("VALID", "Note CP-IDENTIFIER-NOT-NCNAME");
    assertThat(moodle.exit()).isZero();
    assertThat(validate("--fail-on", "warning").exit()).isEqualTo(1);
  }

  @Test
  void every_report_goes_by_the_profile() {
    assertThat(validate("--profile", "adl-strict").output())
        .contains("UNUSABLE", "Error CP-IDENTIFIER-NOT-NCNAME");
    assertThat(validate("--profile", "lenient").output())
        .contains("USABLE", "Warning CP-IDENTIFIER-NOT-NCNAME");
    assertThat(validate("--profile=ADL-Strict", "--format", "junit").output())
        .contains("failures=\"1\"", "<property name=\"profile\" value=\"adl-strict\"/>");
    assertThat(validate("--format", "junit").output()).contains("failures=\"0\"");
  }

  @Test
  void any_other_name_is_a_profile_of_the_configuration_file() throws IOException {
    Files.createDirectories(folder.resolve("iioe"));
    Files.writeString(
        folder.resolve("iioe/config.yaml"), "profiles:\n  bureau:\n    language: fr\n");
    assertThat(validate("--profile", "bureau").output()).contains("UTILISABLE");
    Session unknown = validate("--profile", "moodel");
    assertThat(unknown.exit()).isEqualTo(6);
    assertThat(unknown.error())
        .contains("has no profile “moodel”. Did you mean moodle?")
        .contains("Valid: lenient, moodle, scorm-cloud, adl-strict, bureau.");
  }

  @Test
  void the_name_of_a_system_needs_no_configuration_file_and_means_nothing_elsewhere() {
    assertThat(validate("--profile", "scorm-cloud").exit()).isZero();
    Session list =
        new Session().run(new CommandCatalogue(), "course", "list", "--profile", "moodle");
    assertThat(list.exit()).isEqualTo(6);
    assertThat(list.error()).contains("No configuration file defines the profile “moodle”.");
  }

  @Test
  void shells_complete_the_systems_for_this_verb_only() {
    String script = new Session().run(new CommandCatalogue(), "completion", "bash").output();
    assertThat(script).contains("lenient moodle scorm-cloud adl-strict");
  }
}
