package org.iioe.cli.completion;

import picocli.CommandLine.Model.OptionSpec;

/**
 * An option as a shell completes it.
 *
 * @param name the long name, with its dashes
 * @param takesValue whether a value follows
 */
public record CompletableOption(
    String name, boolean takesValue, Values values, String description) {
  static CompletableOption of(OptionSpec option) {
    String[] lines = option.description();
    return new CompletableOption(
        option.longestName(),
        option.arity().max() > 0,
        Values.of(option),
        lines.length == 0 ? "" : lines[0]);
  }

  CompletableOption with(Values others) {
    return new CompletableOption(name, takesValue, others, description);
  }
}
