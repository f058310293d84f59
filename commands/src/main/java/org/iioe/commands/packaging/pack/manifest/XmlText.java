package org.iioe.commands.packaging.pack.manifest;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Writes XML, one element a line, with the same bytes everywhere. */
final class XmlText {
  private final StringBuilder text =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn; one whose value is null is left out
   */
  XmlText open(String name, @Nullable String... attributes) {
    begin(name, attributes).append(">\n");
    open.addLast(name);
    return this;
  }

  /** Ends the element that was begun last. */
  XmlText close() {
    String name = open.removeLast();
    indent().append("</").append(name).append(">\n");
    return this;
  }

  /** An element without content. */
  XmlText empty(String name, @Nullable String... attributes) {
    begin(name, attributes).append("/>\n");
    return this;
  }

  /** An element with text. */
  XmlText text(String name, String content, @Nullable String... attributes) {
    begin(name, attributes)
        .append('>')
        .append(escaped(content, false))
        .append("</")
        .append(name)
        .append(">\n");
    return this;
  }

  private StringBuilder begin(String name, @Nullable String... attributes) {
    indent().append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) {
        text.append(' ').append(attributes[i]).append("=\"");
        text.append(escaped(value, true)).append('"');
      }
    }
    return text;
  }

  private StringBuilder indent() {
    return text.append("  ".repeat(open.size()));
  }

  private static String escaped(String value, boolean attribute) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char character = value.charAt(i);
      switch (character) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\r' -> escaped.append("&#13;");
        case '\n' -> escaped.append(attribute ? "&#10;" : "\n");
        case '\t' -> escaped.append(attribute ? "&#9;" : "\t");
        default -> escaped.append(character);
      }
    }
    return escaped.toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
