package org.iioe.cli;

import java.util.ArrayList;
import java.util.List;
import org.iioe.cli.CommandCatalogue.Noun;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Nearest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the suite's own sentences, and languages, what picocli found wrong. */
final class UsageFaults {
  private UsageFaults() {}

  /** A word that is no noun, or no verb of this noun. */
  static Fault unknownWord(CommandCatalogue catalogue, @Nullable Noun noun, String word) {
    List<String> known = new ArrayList<>();
    if (noun == null) {
      catalogue.nouns().forEach(one -> known.add(one.name()));
      known.addAll(catalogue.topLevel());
      known.add("help");
    } else {
      known.addAll(noun.verbs());
    }
    String help = noun == null ? CommandTree.PROGRAM : CommandTree.PROGRAM + " " + noun.name();
    String code = noun == null ? "COMMAND_UNKNOWN" : "VERB_UNKNOWN";
    Fault fault = Fault.usage(code).with("word", word).with("nearest", Nearest.to(word, known));
    return (noun == null ? fault : fault.with("noun", noun.name())).with("help", help);
  }

  static Fault of(ParameterException wrong) {
    CommandSpec spec = wrong.getCommandLine().getCommandSpec();
    String help = spec.qualifiedName(" ");
    if (wrong.getCause() instanceof Fault fault) {
      return fault;
    }
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return unmatched(spec, unmatched, help);
    }
    if (wrong instanceof MissingParameterException missing) {
      List<String> unknown = wrong.getCommandLine().getUnmatchedArguments();
      // A misspelt option explains more than the argument that is missing beside it.
      return unknown.isEmpty()
          ? missing(missing, help)
          : unmatched(spec, new UnmatchedArgumentException(wrong.getCommandLine(), unknown), help);
    }
    if (wrong instanceof OverwrittenOptionException overwritten) {
      return Fault.usage("OPTION_TWICE")
          .with("option", label(overwritten.getOverwritten()))
          .with("help", help);
    }
    if (wrong instanceof MaxValuesExceededException) {
      return Fault.usage("TOO_MANY_VALUES").with("help", help);
    }
    return badValue(wrong, help);
  }

  private static Fault unmatched(
      CommandSpec spec, UnmatchedArgumentException unmatched, String help) {
    String word = unmatched.getUnmatched().get(0);
    if (!unmatched.isUnknownOption()) {
      return Fault.usage("ARGUMENT_UNEXPECTED").with("argument", word).with("help", help);
    }
    String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    List<String> known = new ArrayList<>();
    if (spec.parent() == null) {
      known.add(Version.OPTION);
    }
    for (OptionSpec option : spec.options()) {
      known.add(option.longestName());
    }
    return Fault.usage("OPTION_UNKNOWN")
        .with("word", name)
        .with("nearest", Nearest.to(name, known))
        .with("help", help);
  }

  private static Fault missing(MissingParameterException missing, String help) {
    List<String> names = new ArrayList<>();
    boolean given = false;
    for (ArgSpec argument : missing.getMissing()) {
      names.add(label(argument));
      // An option that need not be given can only lack its value.
      given |= argument instanceof OptionSpec && !argument.required();
    }
    return Fault.usage(given ? "VALUE_MISSING" : "ARGUMENT_MISSING")
        .with("missing", names)
        .with("help", help);
  }

  private static Fault badValue(ParameterException wrong, String help) {
    ArgSpec argument = wrong.getArgSpec();
    if (argument == null) {
      return Fault.usage("USAGE_WRONG").with("reason", wrong.getMessage()).with("help", help);
    }
    Fault fault =
        Fault.usage("VALUE_WRONG")
            .with("option", label(argument))
            .with("value", wrong.getValue())
            .with("help", help);
    Iterable<String> candidates = argument.completionCandidates();
    return candidates == null ? fault : fault.with("valid", candidates);
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
