package org.iioe.commands.packaging.repair.edit;

import java.util.Map;
import java.util.TreeMap;
import org.iioe.commands.packaging.finding.Rule;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was mended.
 *
 * @param path the file inside the package as it was, or null when the package as a whole is meant
 * @param line where it stood before any change, from 1; 0 when unknown
 * @param details what fills the sentence, by name
 */
public record Change(Mending kind, @Nullable String path, int line, Map<String, Object> details) {
  public Change {
    if (line < 0) {
      throw new IllegalArgumentException("line " + line);
    }
    details = Map.copyOf(new TreeMap<>(details));
  }

  /** The rule that was broken. */
  public Rule rule() {
    return kind.rule();
  }

  /** The message that says what was done. */
  public String message() {
    return "REPAIR_" + kind.name();
  }
}
