package org.iioe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iioe.cli.config.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** A command without help, in any language, fails the build. */
class HelpTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "zh"})
  void every_command_is_described_with_examples(String language) {
    List<String> mute = new ArrayList<>();
    for (CommandSpec command : commands(language)) {
      String name = command.qualifiedName(" ");
      if (command.usageMessage().description().length == 0) {
        mute.add(name + " has no description");
      }
      int examples = command.usageMessage().footer().length;
      if (!command.name().equals("help") && (examples < 2 || examples > 4)) {
        mute.add(name + " has " + examples + " examples");
      }
    }
    assertThat(mute).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "zh"})
  void every_option_and_parameter_is_described(String language) {
    List<String> mute = new ArrayList<>();
    for (CommandSpec command : commands(language)) {
      for (ArgSpec argument : command.args()) {
        if (argument.description().length == 0 || argument.description()[0].isBlank()) {
          mute.add(command.qualifiedName(" ") + " " + argument);
        }
      }
    }
    assertThat(mute).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "zh"})
  void every_example_is_a_right_command_line(String language) {
    CommandCatalogue catalogue = new CommandCatalogue();
    for (CommandSpec command : commands(language)) {
      for (String example : command.usageMessage().footer()) {
        assertThatCode(() -> ExampleLine.parse(catalogue, example))
            .as("%s: %s", command.qualifiedName(" "), example)
            .doesNotThrowAnyException();
      }
    }
  }

  /** The program, its nouns and its verbs; of {@code help} only itself. */
  private static List<CommandSpec> commands(String language) {
    Locale locale = Language.named(language);
    List<CommandSpec> commands = new ArrayList<>();
    add(commands, new CommandTree(new CommandCatalogue(), locale).whole());
    return commands;
  }

  private static void add(List<CommandSpec> commands, CommandLine command) {
    commands.add(command.getCommandSpec());
    for (Map.Entry<String, CommandLine> word : command.getSubcommands().entrySet()) {
      if (command.getCommandName().equals(CommandTree.HELP)) {
        continue;
      }
      add(commands, word.getValue());
    }
  }
}
