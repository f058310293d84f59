package org.iioe.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Format;
import org.iioe.cli.output.Printers;
import org.iioe.cli.verb.Verb;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A command as a shell completes it.
 *
 * @param path the words after {@code iioe}, such as {@code course import}; empty for iioe itself
 * @param words the commands that may follow, none for a verb
 * @param parameters what the parameters of a verb may be
 */
public record CompletableCommand(
    String path,
    String description,
    List<CompletableCommand> words,
    List<CompletableOption> options,
    Values parameters) {
  public CompletableCommand {
    words = List.copyOf(words);
    options = List.copyOf(options);
  }

  /** The whole tree below a command whose verbs all have their options. */
  public static CompletableCommand of(CommandLine program) {
    return of(program.getCommandSpec(), "");
  }

  private static CompletableCommand of(CommandSpec spec, String path) {
    List<CompletableCommand> words = new ArrayList<>();
    for (Map.Entry<String, CommandLine> word : spec.subcommands().entrySet()) {
      String longer = path.isEmpty() ? word.getKey() : path + " " + word.getKey();
      words.add(of(word.getValue().getCommandSpec(), longer));
    }
    List<CompletableOption> options = new ArrayList<>();
    for (OptionSpec option : spec.options()) {
      CompletableOption completable = CompletableOption.of(option);
      options.add(
          spec.userObject() instanceof Verb verb ? completed(completable, verb) : completable);
    }
    List<PositionalParamSpec> parameters = spec.positionalParameters();
    String[] description = spec.usageMessage().description();
    return new CompletableCommand(
        path,
        description.length == 0 ? "" : description[0],
        words,
        options,
        parameters.isEmpty() ? Values.UNKNOWN : Values.of(parameters.get(0)));
  }

  /** The values that depend on the verb. */
  private static CompletableOption completed(CompletableOption option, Verb verb) {
    return switch (option.name()) {
      case "--format" -> option.with(formats(verb));
      case "--profile" -> option.with(new Values(false, verb.moreProfiles()));
      default -> option;
    };
  }

  /** Only those that the verb offers. */
  private static Values formats(Verb verb) {
    List<Format> offered = Printers.offered(verb.moreFormats());
    return new Values(false, offered.stream().map(Format::toString).toList());
  }

  /** The last word of the path. */
  public String name() {
    return path.substring(path.lastIndexOf(' ') + 1);
  }

  /** This command and all below it. */
  public List<CompletableCommand> all() {
    List<CompletableCommand> all = new ArrayList<>();
    all.add(this);
    words.forEach(word -> all.addAll(word.all()));
    return all;
  }
}
