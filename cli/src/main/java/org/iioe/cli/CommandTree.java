package org.iioe.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.iioe.cli.CommandCatalogue.Noun;
import org.iioe.cli.verb.CommonOptions;
import org.iioe.cli.verb.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Builds what picocli needs to read or explain one command line, and no more: the addressed verb
 * with its annotations, and plain specs without options for the words around it.
 */
final class CommandTree {
  static final String PROGRAM = "iioe";

  /** The word that explains the words after it. */
  static final String HELP = "help";

  /** The name of the mixin that holds the options of every command. */
  static final String COMMON = "common";

  private final CommandCatalogue catalogue;
  private final Locale locale;

  CommandTree(CommandCatalogue catalogue, Locale locale) {
    this.catalogue = catalogue;
    this.locale = locale;
  }

  CommandCatalogue catalogue() {
    return catalogue;
  }

  /** The common options alone, read into nothing. */
  static CommandSpec commonOptions() {
    return CommandSpec.forAnnotatedObject(new CommonOptions());
  }

  /** The program alone; its help names the {@link #words}. */
  CommandLine program() {
    return commandLine(plain(PROGRAM), allTexts());
  }

  /** The words that may follow the program. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    catalogue.nouns().forEach(noun -> words.add(noun.name()));
    words.addAll(catalogue.topLevel());
    words.add(HELP);
    return words;
  }

  /** A noun alone; its help names its verbs. */
  CommandLine noun(Noun noun) {
    return commandLine(plain(noun.name()).parent(plain(PROGRAM)), texts(noun));
  }

  /** A verb with its own options and the common ones, which are read into {@code common}. */
  CommandLine verb(@Nullable Noun noun, String name, Verb verb, CommonOptions common) {
    CommandSpec spec = annotated(name, verb, common);
    // Parents by name alone: as commands they would cost the start 8 ms.
    CommandSpec program = plain(PROGRAM);
    spec.parent(noun == null ? program : plain(noun.name()).parent(program));
    return commandLine(spec, texts(noun));
  }

  /** The whole program, every verb with its options. Slow: for completion and documentation. */
  CommandLine whole() {
    CommandSpec program = plain(PROGRAM);
    for (Noun noun : catalogue.nouns()) {
      CommandSpec spec = plain(noun.name());
      for (String verb : noun.verbs()) {
        spec.addSubcommand(verb, annotated(noun.name() + " " + verb, verb));
      }
      program.addSubcommand(noun.name(), spec);
    }
    for (String verb : catalogue.topLevel()) {
      program.addSubcommand(verb, annotated(verb, verb));
    }
    program.addSubcommand(HELP, explainable());
    return commandLine(program, allTexts());
  }

  /** {@code help} with all that may follow it. */
  private CommandSpec explainable() {
    CommandSpec help = plain(HELP);
    for (Noun noun : catalogue.nouns()) {
      CommandSpec spec = plain(noun.name());
      noun.verbs().forEach(verb -> spec.addSubcommand(verb, plain(verb)));
      help.addSubcommand(noun.name(), spec);
    }
    catalogue.topLevel().forEach(verb -> help.addSubcommand(verb, plain(verb)));
    HelpTopics.NAMES.forEach(topic -> help.addSubcommand(topic, plain(topic)));
    return help;
  }

  private CommandSpec annotated(String path, String name) {
    Verb verb = catalogue.verb(path);
    if (verb == null) {
      throw new IllegalStateException("the catalogue lists " + path + " and cannot make it");
    }
    return annotated(name, verb, new CommonOptions());
  }

  private static CommandSpec annotated(String name, Verb verb, CommonOptions common) {
    CommandSpec spec = CommandSpec.forAnnotatedObjectLenient(verb).name(name);
    for (PositionalParamSpec parameter : List.copyOf(spec.positionalParameters())) {
      // By its label alone: picocli's own key ends in the index, as in FILE[0..*].
      String key = parameter.paramLabel();
      spec.remove(parameter);
      spec.add(PositionalParamSpec.builder(parameter).descriptionKey(key).build());
    }
    return spec.addMixin(COMMON, CommandSpec.forAnnotatedObject(common));
  }

  private HelpTexts allTexts() {
    Set<String> bundles = new LinkedHashSet<>();
    catalogue.nouns().forEach(noun -> bundles.add(noun.helpBundle()));
    bundles.add(CommandCatalogue.HELP_BUNDLE);
    return new HelpTexts(locale, List.copyOf(bundles));
  }

  private HelpTexts texts(@Nullable Noun noun) {
    return new HelpTexts(
        locale,
        noun == null
            ? List.of(CommandCatalogue.HELP_BUNDLE)
            : List.of(CommandCatalogue.HELP_BUNDLE, noun.helpBundle()));
  }

  private static CommandSpec plain(String name) {
    return CommandSpec.create().name(name);
  }

  private static CommandLine commandLine(CommandSpec program, HelpTexts texts) {
    CommandLine commandLine = new CommandLine(program);
    commandLine.setResourceBundle(texts);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setAbbreviatedOptionsAllowed(false);
    commandLine.setExpandAtFiles(false);
    commandLine.setAllowOptionsAsOptionParameters(false);
    return commandLine;
  }
}
