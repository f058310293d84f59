package org.iioe.commands.packaging.pack;

import java.util.Map;
import java.util.TreeMap;

/**
 * Something that a standard cannot say, and what became of it.
 *
 * @param code of the sentence in the message bundle, which the details fill
 */
public record PackNote(String code, Map<String, String> details) {
  public PackNote {
    details = Map.copyOf(new TreeMap<>(details));
  }
}
