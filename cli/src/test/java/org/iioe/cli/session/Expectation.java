package org.iioe.cli.session;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines that a command is expected to print: literally, but for {@code [..]}, which stands for
 * anything within its line, and a line {@code ...}, which stands for any lines or none.
 */
record Expectation(List<String> lines) {
  private static final String ANY_LINES = "...";
  private static final Pattern ANYTHING = Pattern.compile("[..]", Pattern.LITERAL);

  boolean matches(List<String> actual) {
    return matches(lines, actual);
  }

  private static boolean matches(List<String> expected, List<String> actual) {
    if (expected.isEmpty()) {
      return actual.isEmpty();
    }
    String first = expected.get(0);
    List<String> rest = expected.subList(1, expected.size());
    if (first.equals(ANY_LINES)) {
      for (int skipped = 0; skipped <= actual.size(); skipped++) {
        if (matches(rest, actual.subList(skipped, actual.size()))) {
          return true;
        }
      }
      return false;
    }
    return !actual.isEmpty()
        && lineMatches(first, actual.get(0))
        && matches(rest, actual.subList(1, actual.size()));
  }

  static boolean lineMatches(String expected, String actual) {
    StringBuilder pattern = new StringBuilder();
    for (String literal : ANYTHING.split(expected, -1)) {
      pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(literal));
    }
    return Pattern.matches(pattern.toString(), actual);
  }

  /** Both texts, with a mark before the lines that stand only in one of them, from the first on. */
  String difference(List<String> actual) {
    StringBuilder text = new StringBuilder();
    int same = 0;
    while (same < Math.min(lines.size(), actual.size())
        && lineMatches(lines.get(same), actual.get(same))) {
      text.append("    ").append(actual.get(same++)).append('\n');
    }
    lines
        .subList(same, lines.size())
        .forEach(line -> text.append("  - ").append(line).append('\n'));
    actual
        .subList(same, actual.size())
        .forEach(line -> text.append("  + ").append(line).append('\n'));
    return text.toString();
  }
}
