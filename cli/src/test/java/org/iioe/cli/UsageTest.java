package org.iioe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong command line gets one sentence, the nearest right word, and where to read on. */
class UsageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "smaple list          | No command “smaple”. Did you mean sample?      | See iioe --help.",
        "qqq                  | No command “qqq”.                              | See iioe --help.",
        "sample lsit          | No command “sample lsit”. Did you mean list?   | See iioe sample --help.",
        "help sample lsit     | No command “sample lsit”. Did you mean list?   | See iioe sample --help.",
        "--verison            | No option “--verison”. Did you mean --version, --verbose? | See iioe --help.",
        "sample list --limt=2 | No option “--limt”. Did you mean --limit?      | See iioe sample list --help.",
        "sample list extra    | Unexpected argument “extra”.                   | See iioe sample list --help.",
        "sample write         | Missing: FILE                                  | See iioe sample write --help.",
        "sample list --limit  | The option --limit needs a value.              | See iioe sample list --help.",
        "sample list --limit x| “x” is not a value for --limit.                | See iioe sample list --help.",
        "sample write --forse         | No option “--forse”. Did you mean --force, --format, --profile? | See iioe sample write --help.",
        "sample list --yes --yes | The option --yes is given twice.            | See iioe sample list --help.",
        "sample write a --force medium | “medium” is not a value for --force.  | Valid: SOFT, HARD. See iioe sample write --help.",
        "sample list --color sometimes | “sometimes” is not a value for --color. | Valid: auto, always, never. See iioe sample list --help.",
        "sample list --lang de | No language “de”.                             | Valid: en, fr, zh.",
      })
  void is_explained(String line, String message, String hint) {
    assertThat(new Session().run(line.split(" ", -1)).transcript())
        .isEqualTo("--- error\niioe: " + message + "\n" + hint + "\n--- exit 2\n");
  }

  @Test
  void is_explained_in_french_and_chinese() {
    assertThat(new Session().run("sample", "lsit", "--lang", "fr").error())
        .isEqualTo(
            """
            iioe: La commande « sample lsit » n'existe pas. Vouliez-vous dire list ?
            Voir iioe sample --help.
            """);
    assertThat(new Session().with("LC_ALL", "zh_TW.UTF-8").run("sample", "list", "--limt").error())
        .isEqualTo(
            """
            iioe: 没有选项“--limt”。您是否想输入 --limit？
            参见 iioe sample list --help。
            """);
  }

  @Test
  void is_one_json_object_where_json_is_asked_for() {
    assertThat(new Session().run("sample", "list", "--limt", "--format", "json").transcript())
        .isEqualTo(
            """
            --- error
            {"error":{"exit":2,"code":"OPTION_UNKNOWN",\
            "message":"No option “--limt”. Did you mean --limit?",\
            "hint":"See iioe sample list --help.",\
            "details":{"word":"--limt","nearest":["--limit"],"help":"iioe sample list"}}}
            --- exit 2
            """);
  }

  @Test
  void common_options_may_stand_before_the_noun() {
    assertThat(
            new Session()
                .run("--format", "csv", "--quiet", "sample", "list", "--fields=code", "--limit=1")
                .transcript())
        .isEqualTo("code\r\nhygiene\r\n--- exit 0\n");
  }

  @Test
  void a_word_after_two_dashes_is_no_option() {
    assertThat(
            new Session()
                .run("sample", "write", "--quiet", "--fields", "file", "--", "--help")
                .output())
        .isEqualTo("File\n--help\n");
  }
}
