package org.iioe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How commands end. */
class LauncherTest {
  @ParameterizedTest
  @CsvSource({
    "invalid,3",
    "refused,4",
    "unavailable,5",
    "unknown,6",
    "interrupted,130",
    "error,70"
  })
  void each_kind_of_failure_has_its_exit_code(String way, int exit) {
    Session session = new Session().run("sample", "fail", way);
    assertThat(session.exit()).isEqualTo(exit);
    assertThat(session.output()).isEmpty();
    assertThat(session.error()).doesNotContain("at org.iioe");
  }

  @Test
  void what_a_command_opened_is_closed_however_it_ends_the_last_first() {
    assertThat(new Session().run("sample", "fail", "closing").transcript())
        .isEqualTo(
            """
            --- error
            closed the last
            closed the first
            iioe: SAMPLE
            --- exit 4
            """);
  }

  @Test
  void a_mistake_of_the_programs_says_how_to_report_it_and_traces_only_when_debugging() {
    assertThat(new Session().run("sample", "fail", "error").error())
        .matches(
            """
            iioe: Internal error in iioe \\S+( \\([0-9a-f]{12}(-dirty)?\\))?: \
            java.lang.AssertionError: broken
            Run the same command with --debug and report its output to the maintainers of iioe.
            """);
    assertThat(new Session().run("sample", "fail", "error", "--debug").error())
        .contains("java.lang.AssertionError: broken\n\tat org.iioe.cli.sample.SampleFailCommand");
  }

  @Test
  void an_interrupted_command_says_that_nothing_half_done_remains() {
    assertThat(new Session().run("sample", "fail", "interrupted", "--lang", "fr").transcript())
        .isEqualTo(
            """
            --- error
            iioe: Interrompu. Ce qui n'était pas validé a été annulé.
            --- exit 130
            """);
  }

  @Test
  void whatever_fails_while_the_command_is_being_stopped_is_the_interruption() {
    Session session = new Session();
    Launcher launcher = new Launcher(session.terminal(), new SampleCatalogue());
    launcher.interrupted();
    assertThat(launcher.run("sample", "fail", "error")).isEqualTo(130);
    assertThat(session.error()).startsWith("iioe: Interrupted.");
  }

  @Test
  void control_characters_of_the_command_line_do_not_reach_the_terminal() {
    assertThat(new Session().run("sample", "a\u001b[2J\u202eb").error())
        .startsWith("iioe: No command “sample a\\u001b[2J\\u202eb”.");
  }

  @Test
  void a_reader_that_goes_away_is_no_error() {
    Session session = new Session().writingTo(failing("Broken pipe"));
    session.run("sample", "list");
    assertThat(session.exit()).isZero();
    assertThat(session.error()).isEmpty();
  }

  @Test
  void a_full_disk_is_an_error() {
    Session session = new Session().writingTo(failing("No space left on device"));
    session.run("sample", "list");
    assertThat(session.transcript())
        .isEqualTo(
            """
            --- error
            iioe: Standard output cannot be written: No space left on device
            Check the free space where the output goes.
            --- exit 5
            """);
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int octet) throws IOException {
        throw new IOException(message);
      }
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V"})
  void the_version_names_the_commit_the_java_and_the_platform(String option) {
    Session session = new Session().run(option);
    assertThat(session.exit()).isZero();
    assertThat(session.output())
        .matches(
            "iioe [0-9.]+( \\([0-9a-f]{12}(-dirty)?\\))?\nJava \\S+ \\(.*\\)\n\\S+ \\S+ \\S+\n");
    assertThat(new Session().run("--quiet", "--version").output()).isEqualTo(session.output());
  }

  @Test
  void a_confirmation_is_asked_for_on_a_terminal() {
    assertThat(
            new Session()
                .onTerminal("02", 80)
                .typing("Y\n")
                .run("sample", "write", "a", "--ask", "--fields", "file")
                .transcript())
        .isEqualTo(
            """
            File
            a
            --- error
            Write 1 files? [y/N] Writing 1 files.
            --- exit 0
            """);
    assertThat(
            new Session()
                .onTerminal("02", 80)
                .typing("no\n")
                .run("sample", "write", "a", "--ask")
                .transcript())
        .isEqualTo("--- error\nWrite 1 files? [y/N] Nothing was written.\n--- exit 1\n");
    assertThat(new Session().onTerminal("02", 80).run("sample", "write", "a", "--ask").exit())
        .isEqualTo(1);
  }

  @Test
  void yes_answers_a_confirmation() {
    assertThat(new Session().run("sample", "write", "a", "--ask", "--yes").exit()).isZero();
  }

  @Test
  void where_nobody_can_be_asked_a_confirmation_names_the_flag() {
    String refusal =
        """
        --- error
        iioe: A confirmation is needed: Write 1 files?
        Nobody can be asked here. Give --yes to confirm.
        --- exit 2
        """;
    assertThat(new Session().typing("y\n").run("sample", "write", "a", "--ask").transcript())
        .isEqualTo(refusal);
    assertThat(
            new Session()
                .onTerminal("012", 80)
                .typing("y\n")
                .run("sample", "write", "a", "--ask", "--no-input", "--color", "never")
                .transcript())
        .isEqualTo(refusal);
  }

  @Test
  void the_help_of_a_verb_leads_with_its_own_options() {
    Session session = new Session().run("sample", "write", "--help");
    assertThat(session.exit()).isZero();
    assertThat(session.output())
        .startsWith(
            """
            Usage: iioe sample write FILE... [OPTIONS]
            Writes files.

            Parameters:
                  FILE...          What to write.

            Options:
                  --force=FORCE    How hard: soft or hard.
                  --ask            Ask before.
                  --dry-run        Do all the work, print what would change, and change
                                   nothing.

            Options of every command:
                  --format=FORMAT  How data is written to standard output: table, json,
            """)
        .endsWith(
            """
              -h, --help           Show this help.

            Examples:
              iioe sample write a.txt
              iioe sample write a.txt b.txt --dry-run
            """);
    assertThat(new Session().run("help", "sample", "write").output()).isEqualTo(session.output());
    assertThat(new Session().run("sample", "write", "-h", "--nonsense").output())
        .isEqualTo(session.output());
  }

  @Test
  void the_help_of_a_noun_lists_its_verbs() {
    String help =
        """
        Usage: iioe sample COMMAND
        Commands for tests.

        Commands:
          list   Lists three courses.
          show   Shows a course.
          write  Writes files.
          fail   Fails.

        Examples:
          iioe sample list
        """;
    assertThat(new Session().run("sample").output()).isEqualTo(help);
    assertThat(new Session().run("sample", "--help").output()).isEqualTo(help);
    assertThat(new Session().run("help", "sample").output()).isEqualTo(help);
  }

  @Test
  void help_is_as_wide_as_the_terminal_and_no_wider_than_one_can_read() {
    Session narrow =
        new Session().onTerminal("1", 60).run("sample", "list", "--help", "--color=never");
    assertThat(narrow.output().lines()).allMatch(line -> line.length() <= 60);
    Session wide =
        new Session().onTerminal("1", 300).run("sample", "list", "--help", "--color=never");
    assertThat(wide.output().lines()).allMatch(line -> line.length() <= 130);
  }

  @ParameterizedTest
  @ValueSource(strings = {"configuration", "environment", "exit-codes", "formats"})
  void each_topic_of_the_help_is_told_in_three_languages(String topic) {
    String english = new Session().run("help", topic).output();
    String french = new Session().run("help", topic, "--lang", "fr").output();
    String chinese = new Session().run("help", topic, "--lang", "zh").output();
    assertThat(english.lines().count()).isGreaterThan(10);
    assertThat(french).isNotEqualTo(english).contains(" :");
    assertThat(chinese).containsPattern("[\\u4e00-\\u9fff]{4}");
  }

  @Test
  void the_template_in_the_help_is_a_right_configuration(@TempDir Path folder) throws IOException {
    String page = new Session().run("help", "configuration").output();
    String template = page.substring(page.indexOf("  default_profile"), page.indexOf("Keep pass"));
    Path file = folder.resolve("config.yaml");
    Files.writeString(file, template.indent(-2));
    Session session = new Session().run("--config", file.toString(), "sample", "show", "x");
    assertThat(session.error()).isEmpty();
    assertThat(session.exit()).isZero();
  }
}
