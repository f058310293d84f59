package org.iioe.cli;

import java.util.List;
import org.iioe.cli.CommandCatalogue.Noun;
import org.iioe.cli.config.Settings;
import org.iioe.cli.output.Printers;
import org.iioe.cli.terminal.Colors;
import org.iioe.cli.terminal.StandardOutput;
import org.iioe.cli.terminal.Terminal;
import org.iioe.cli.terminal.When;
import org.iioe.cli.verb.CommonOptions;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.fault.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Finds what the words of a command line address, and runs or explains it. */
final class Dispatcher {
  private final Terminal terminal;
  private final StandardOutput output;
  private final Settings settings;
  private final Messages messages;
  private final CommandTree tree;
  private final CommandCatalogue catalogue;

  Dispatcher(
      Terminal terminal,
      StandardOutput output,
      Settings settings,
      Messages messages,
      CommandTree tree) {
    this.terminal = terminal;
    this.output = output;
    this.settings = settings;
    this.messages = messages;
    this.tree = tree;
    this.catalogue = tree.catalogue();
  }

  ExitCode run(List<String> all) {
    Arguments first = Arguments.split(1, all);
    if (first.words().isEmpty()) {
      if (first.has(Version.OPTION)) {
        return Version.print(output);
      }
      refuseUnknownOptions(first.rest(), tree.program());
      return print(tree.program(), tree.words(), first);
    }
    String word = first.words().get(0);
    if (word.equals(CommandTree.HELP)) {
      return help(Arguments.split(all.size(), all));
    }
    Noun noun = catalogue.noun(word);
    if (noun == null) {
      return verb(null, word, first);
    }
    Arguments second = Arguments.split(2, all);
    if (second.words().size() > 1) {
      return verb(noun, second.words().get(1), second);
    }
    refuseUnknownOptions(second.rest(), tree.noun(noun));
    return print(tree.noun(noun), noun.verbs(), second);
  }

  /** Options without a verb are worth nothing, but a misspelt one should be told. */
  private void refuseUnknownOptions(List<String> options, CommandLine command) {
    command.getCommandSpec().addMixin(CommandTree.COMMON, CommandTree.commonOptions());
    parse(command, options);
  }

  private ExitCode help(Arguments arguments) {
    List<String> words = arguments.words().subList(1, arguments.words().size());
    if (words.isEmpty()) {
      return print(tree.program(), tree.words(), arguments);
    }
    String first = words.get(0);
    Noun noun = catalogue.noun(first);
    if (noun == null && HelpTopics.NAMES.contains(first)) {
      output.print(HelpTopics.text(first, messages));
      return ExitCode.OK;
    }
    if (noun != null && words.size() == 1) {
      return print(tree.noun(noun), noun.verbs(), arguments);
    }
    String name = noun == null ? first : words.get(1);
    CommandLine verb = tree.verb(noun, name, made(noun, name), new CommonOptions());
    return print(verb, List.of(), arguments);
  }

  private ExitCode verb(@Nullable Noun noun, String name, Arguments arguments) {
    Verb verb = made(noun, name);
    CommonOptions common = new CommonOptions();
    CommandLine command = tree.verb(noun, name, verb, common);
    if (arguments.has("--help") || arguments.has("-h")) {
      return print(command, List.of(), arguments);
    }
    parse(command, arguments.rest());
    Printers.checkOffered(common.format, verb.moreFormats());
    try (CommandServices services = new CommandServices(terminal, common, settings, messages)) {
      return verb.run(services);
    }
  }

  private Verb made(@Nullable Noun noun, String name) {
    Verb verb = catalogue.verb(noun == null ? name : noun.name() + " " + name);
    if (verb == null) {
      throw UsageFaults.unknownWord(catalogue, noun, name);
    }
    return verb;
  }

  private static void parse(CommandLine command, List<String> arguments) {
    try {
      command.parseArgs(arguments.toArray(String[]::new));
    } catch (ParameterException wrong) {
      throw UsageFaults.of(wrong);
    }
  }

  private ExitCode print(CommandLine command, List<String> words, Arguments arguments) {
    When colored = When.leniently(arguments.value("--color"));
    Colors colors = Colors.of(colored, terminal, terminal.outputIsTerminal());
    output.print(HelpPage.of(command, words, terminal.width(), colors));
    return ExitCode.OK;
  }
}
