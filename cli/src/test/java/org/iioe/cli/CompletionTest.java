package org.iioe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Completion as the shells themselves do it; zsh and fish are skipped where they are missing. */
class CompletionTest {
  @TempDir Path folder;

  @BeforeEach
  void put_files_in_the_folder() throws IOException {
    Files.writeString(folder.resolve("one course.zip"), "");
    Files.writeString(folder.resolve("other.zip"), "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "iioe sam|sample",
        "iioe sample |list show write fail",
        "iioe sample l|list",
        "iioe --quiet sample l|list",
        "iioe help sample s|show",
        "iioe help exit|exit-codes",
        "iioe sample list --li|--limit",
        "iioe sample list --format j|json jsonl junit",
        "iioe sample show --format j|json jsonl",
        "iioe sample list --format=y|yaml",
        "iioe sample list --lang |en fr zh",
        "iioe sample write --force |SOFT HARD",
        "iioe sample write --dr|--dry-run",
        "iioe sample write o|one course.zip other.zip",
        "iioe sample list --limit |",
      })
  void in_bash(String line, String expected) throws Exception {
    assertThat(String.join(" ", sorted(bash(line)))).isEqualTo(expected == null ? "" : expected);
  }

  /** File names come in the order of the folder, words in their own. */
  private static List<String> sorted(List<String> words) {
    boolean files = words.stream().anyMatch(word -> word.endsWith(".zip"));
    return files ? words.stream().sorted().toList() : words;
  }

  /** Splits the line as bash does for completion: {@code =} is a word of its own. */
  private List<String> bash(String line) throws Exception {
    String words = line.replace("=", " = ");
    String script =
        """
        source ./iioe.bash
        COMP_WORDS=(%s)
        %s
        COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
        _iioe
        printf '%%s\\n' "${COMPREPLY[@]}"
        """
            .formatted(words, line.endsWith(" ") ? "COMP_WORDS+=(\"\")" : "");
    write("bash");
    return shell("bash", "--norc", "-c", script);
  }

  @Test
  void in_zsh() throws Exception {
    assumeThat(isInstalled("zsh")).as("zsh is not installed").isTrue();
    write("zsh");
    String script =
        """
        compdef() { : }
        compadd() { shift; print -rl -- "$@" }
        compset() { current="${current#*=}" }
        _files() { print FILES }
        _describe() { local array="${@[-1]}"; print -rl -- "${(P@)array}" }
        source ./iioe.zsh
        complete_line() { words=("$@"); CURRENT=$#words; _iioe }
        complete_line iioe ''
        complete_line iioe sample list --format ''
        complete_line iioe sample list --color=''
        complete_line iioe sample write ''
        complete_line iioe help sample ''
        """;
    assertThat(shell("zsh", "-f", "-c", script))
        .contains(
            "sample:Commands for tests.", "completion:Prints a completion script for a shell.")
        .containsSequence("table", "json", "jsonl", "csv", "yaml", "junit")
        .containsSequence("auto", "always", "never", "FILES", "list:", "show:");
  }

  @Test
  void in_fish() throws Exception {
    assumeThat(isInstalled("fish")).as("fish is not installed").isTrue();
    write("fish");
    assertThat(fish("iioe sam")).containsExactly("sample\tCommands for tests.");
    assertThat(fish("iioe sample l")).containsExactly("list\tLists three courses.");
    assertThat(fish("iioe sample list --format j").stream().map(line -> line.split("\t", 2)[0]))
        .containsExactly("json", "jsonl", "junit");
    assertThat(fish("iioe sample list --limi")).containsExactly("--limit\tList at most so many.");
    assertThat(fish("iioe sample write ot")).containsExactly("other.zip");
  }

  private List<String> fish(String line) throws Exception {
    return shell("fish", "--no-config", "-c", "source ./iioe.fish; complete -C '" + line + "'");
  }

  private void write(String shell) throws IOException {
    Session session = new Session().run("completion", shell);
    assertThat(session.exit()).isZero();
    Files.writeString(folder.resolve("iioe." + shell), session.output());
  }

  private static boolean isInstalled(String shell) throws Exception {
    try {
      return new ProcessBuilder(shell, "-c", "true").start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  private List<String> shell(String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text.isBlank() ? List.of() : text.strip().lines().toList();
  }
}
