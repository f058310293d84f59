package org.iioe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.iioe.cli.course.FindingsPage;
import org.iioe.cli.terminal.Colors;
import org.iioe.commands.fault.Messages;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * The reference page is the help of all commands, that of findings the catalog of rules.
 *
 * <p>{@code mvn -pl commands,cli -Dtest=ReferenceTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Diioe.reference=write test} writes it anew.
 */
class ReferenceTest {
  private static final Path PAGE = Sources.ROOT.resolve("cli/docs/reference.md");
  private static final Path FINDINGS = Sources.ROOT.resolve("cli/docs/findings.md");
  private static final Messages ENGLISH = new Messages(Locale.ENGLISH, Bundles.MESSAGES);

  @Test
  void the_reference_page_is_what_the_commands_say() throws IOException {
    check(PAGE, reference());
  }

  @Test
  void the_page_of_findings_is_what_the_catalog_says() throws IOException {
    check(FINDINGS, FindingsPage.markdown(ENGLISH));
  }

  private static void check(Path page, String expected) throws IOException {
    if ("write".equals(System.getProperty("iioe.reference"))) {
      Files.createDirectories(page.resolveSibling("."));
      Files.writeString(page, expected);
    }
    assertThat(Files.readString(page))
        .as("write it anew with the command in this test's comment")
        .isEqualTo(expected);
  }

  private static String reference() {
    StringBuilder page = new StringBuilder();
    page.append("# Command reference\n\n");
    page.append("Written from the help of the commands; `ReferenceTest` says how.\n");
    CommandLine program = new CommandTree(new CommandCatalogue(), Locale.ENGLISH).whole();
    append(page, program, "##");
    for (String topic : HelpTopics.NAMES) {
      page.append("\n## iioe help ").append(topic).append("\n\n");
      page.append(
          topic.equals(HelpTopics.FINDINGS)
              ? "See [findings.md](findings.md), which says more of each.\n"
              : "```text\n" + HelpTopics.text(topic, ENGLISH) + "```\n");
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
