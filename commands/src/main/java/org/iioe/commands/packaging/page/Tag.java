package org.iioe.commands.packaging.page;

import java.util.Map;

/**
 * A start tag of HTML.
 *
 * @param name in lower case
 * @param attributes by their names in lower case; of a repeated one the first
 * @param offset where it begins in the page
 */
record Tag(String name, Map<String, String> attributes, int offset) {
  Tag {
    attributes = Map.copyOf(attributes);
  }

  /** The value without the white space around it; empty when absent. */
  String attribute(String wanted) {
    return attributes.getOrDefault(wanted, "").strip();
  }
}
