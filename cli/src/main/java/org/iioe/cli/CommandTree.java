package org.iioe.cli;

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

/**
 * Builds what picocli needs to read or explain one command line, and no more: the addressed verb
 * with its annotations, and plain specs without options for the words around it.
 */
final class CommandTree {
  static final String PROGRAM = "iioe";

  private final CommandCatalogue catalogue;
  private final Locale locale;

  CommandTree(CommandCatalogue catalogue, Locale locale) {
    this.catalogue = catalogue;
    this.locale = locale;
  }

  /** The program with the names and summaries of its nouns and top-level verbs. */
  CommandLine program() {
    Set<String> bundles = new LinkedHashSet<>();
    catalogue.nouns().forEach(noun -> bundles.add(noun.helpBundle()));
    bundles.add(CommandCatalogue.HELP_BUNDLE);
    HelpTexts texts = new HelpTexts(locale, List.copyOf(bundles));
    CommandSpec program = plain(PROGRAM);
    for (Noun noun : catalogue.nouns()) {
      program.addSubcommand(noun.name(), plain(noun.name()));
    }
    for (String verb : catalogue.topLevel()) {
      program.addSubcommand(verb, plain(verb));
    }
    return commandLine(program, texts);
  }

  /** A noun with the names and summaries of its verbs. */
  CommandLine noun(Noun noun) {
    CommandSpec spec = plain(noun.name());
    for (String verb : noun.verbs()) {
      spec.addSubcommand(verb, plain(verb));
    }
    commandLine(plain(PROGRAM).addSubcommand(noun.name(), spec), texts(noun));
    return spec.commandLine();
  }

  /** A verb with its own options and the common ones, which are read into {@code common}. */
  CommandLine verb(@Nullable Noun noun, String name, Verb verb, CommonOptions common) {
    CommandSpec spec = CommandSpec.forAnnotatedObject(verb).name(name);
    spec.addMixin("common", CommandSpec.forAnnotatedObject(common));
    CommandSpec parent = plain(PROGRAM);
    if (noun == null) {
      parent.addSubcommand(name, spec);
    } else {
      parent.addSubcommand(noun.name(), plain(noun.name()).addSubcommand(name, spec));
    }
    commandLine(parent, texts(noun));
    return spec.commandLine();
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
