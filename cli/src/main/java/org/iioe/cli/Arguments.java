package org.iioe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The command line as the launcher sees it, before picocli: the words in front, and the few options
 * that even a usage error obeys.
 *
 * @param words the leading words that are no options, at most as many as asked for
 * @param rest everything else, in order: common options may stand before the noun as well
 */
record Arguments(List<String> words, List<String> rest) {
  private static final Set<String> TAKES_VALUE =
      Set.of(
          "--format",
          "--fields",
          "--database",
          "--profile",
          "--config",
          "--lang",
          "--color",
          "--progress");

  Arguments {
    words = List.copyOf(words);
    rest = List.copyOf(rest);
  }

  /** Splits off up to {@code wordCount} leading words. */
  static Arguments split(int wordCount, List<String> arguments) {
    List<String> words = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    int next = 0;
    while (next < arguments.size() && words.size() < wordCount) {
      String argument = arguments.get(next++);
      if (!isOption(argument)) {
        words.add(argument);
        continue;
      }
      rest.add(argument);
      if (TAKES_VALUE.contains(argument) && next < arguments.size()) {
        rest.add(arguments.get(next++));
      }
    }
    rest.addAll(arguments.subList(next, arguments.size()));
    return new Arguments(words, rest);
  }

  private static boolean isOption(String argument) {
    return argument.length() > 1 && argument.charAt(0) == '-';
  }

  /** The last value given to an option, or null. */
  @Nullable String value(String option) {
    String value = null;
    for (int i = 0; i < rest.size() && !rest.get(i).equals("--"); i++) {
      String argument = rest.get(i);
      if (argument.equals(option) && i + 1 < rest.size()) {
        value = rest.get(i + 1);
      } else if (argument.startsWith(option + "=")) {
        value = argument.substring(option.length() + 1);
      }
    }
    return value;
  }

  boolean has(String option) {
    int end = rest.indexOf("--");
    return (end < 0 ? rest : rest.subList(0, end)).contains(option);
  }
}
