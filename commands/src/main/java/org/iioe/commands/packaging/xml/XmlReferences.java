package org.iioe.commands.packaging.xml;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves character and predefined entity references, and keeps what is none as it stands. */
final class XmlReferences {
  private static final Map<String, String> PREDEFINED =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'");
  private static final int LONGEST = 40;

  private final XmlReport report;
  private final Places places;

  XmlReferences(XmlReport report, Places places) {
    this.report = report;
    this.places = places;
  }

  /**
   * @param offset where {@code raw} begins in the whole text
   */
  String resolve(String raw, int offset) {
    int ampersand = raw.indexOf('&');
    if (ampersand < 0) {
      return raw;
    }
    StringBuilder resolved = new StringBuilder(raw.length());
    int from = 0;
    while (ampersand >= 0) {
      resolved.append(raw, from, ampersand);
      from = ampersand + reference(raw, ampersand, offset, resolved);
      ampersand = raw.indexOf('&', from);
    }
    return resolved.append(raw, from, raw.length()).toString();
  }

  /** Appends what a reference stands for and returns its length. */
  private int reference(String raw, int ampersand, int offset, StringBuilder resolved) {
    // Only so far, for a text of nothing but ampersands must not cost the square of its length.
    int limit = Math.min(raw.length(), ampersand + LONGEST);
    int length = raw.substring(ampersand, limit).indexOf(';');
    String name = length < 0 ? "" : raw.substring(ampersand + 1, ampersand + length);
    String character = name.startsWith("#") ? character(name) : PREDEFINED.get(name);
    if (character != null) {
      resolved.append(character);
      return name.length() + 2;
    }
    boolean entity = !name.isEmpty() && name.chars().allMatch(Character::isLetterOrDigit);
    note(
        entity ? XmlRule.XML_ENTITY_UNKNOWN : XmlRule.XML_BARE_AMPERSAND, ampersand + offset, name);
    resolved.append('&');
    return 1;
  }

  private static @Nullable String character(String name) {
    try {
      boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
      int code = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
      boolean allowed =
          Character.isValidCodePoint(code)
              && (code >= ' ' || code == '\t' || code == '\n' || code == '\r');
      return allowed ? Character.toString(code) : null;
    } catch (NumberFormatException none) {
      return null;
    }
  }

  private void note(XmlRule rule, int at, String name) {
    String key = rule == XmlRule.XML_ENTITY_UNKNOWN ? name : "";
    report.note(rule, key, places.line(at), places.column(at), Map.of("entity", name));
  }
}
