package org.iioe.commands.packaging.finding;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One defect at one place.
 *
 * @param rule what was broken
 * @param path the file inside the package, or null when the package as a whole is meant
 * @param line physical line, from 1; 0 when unknown
 * @param column column in characters, from 1; 0 when unknown
 * @param details what fills the sentence and the fix, by name
 */
public record Finding(
    Rule rule, @Nullable String path, int line, int column, Map<String, Object> details) {
  public Finding {
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("line " + line + ", column " + column);
    }
    details = Map.copyOf(new TreeMap<>(details));
  }

  /** A finding about the package as a whole. */
  public static Finding of(Rule rule, Map<String, Object> details) {
    return new Finding(rule, null, 0, 0, details);
  }

  /** A finding about one file of the package. */
  public static Finding in(String path, Rule rule, Map<String, Object> details) {
    return new Finding(rule, path, 0, 0, details);
  }
}
