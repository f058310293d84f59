package org.iioe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.iioe.cli.terminal.Colors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * The reference page is the help of all commands.
 *
 * <p>{@code mvn -pl commands,cli -Dtest=ReferenceTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Diioe.reference=write test} writes it anew.
 */
class ReferenceTest {
  private static final Path PAGE = Sources.ROOT.resolve("cli/docs/reference.md");

  @Test
  void the_reference_page_is_what_the_commands_say() throws IOException {
    String reference = reference();
    if ("write".equals(System.getProperty("iioe.reference"))) {
      Files.createDirectories(PAGE.resolveSibling("."));
      Files.writeString(PAGE, reference);
    }
    assertThat(Files.readString(PAGE))
        .as("write it anew with the command in this test's comment")
        .isEqualTo(reference);
  }

  private static String reference() {
    StringBuilder page = new StringBuilder();
    page.append("# Command reference\n\n");
    page.append("Written from the help of the commands; `ReferenceTest` says how.\n");
    CommandLine program = new CommandTree(new CommandCatalogue(), Locale.ENGLISH).whole();
    append(page, program, "##");
    for (String topic : HelpTopics.NAMES) {
      page.append("\n## iioe help ").append(topic).append("\n\n```text\n");
      page.append(HelpTopics.text(topic, Locale.ENGLISH)).append("```\n");
    }
    return page.toString();
  }

  private static void append(StringBuilder page, CommandLine command, String heading) {
    String name = command.getCommandSpec().qualifiedName(" ");
    page.append('\n').append(heading).append(' ').append(name).append("\n\n```text\n");
    page.append(
            HelpPage.of(
                command, List.copyOf(command.getSubcommands().keySet()), 80, new Colors(false)))
        .append("```\n");
    command
        .getSubcommands()
        .forEach(
            (word, below) -> {
              if (!word.equals(CommandTree.HELP)) {
                append(page, below, heading.length() < 4 ? heading + "#" : heading);
              }
            });
  }
}
