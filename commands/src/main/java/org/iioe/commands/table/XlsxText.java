package org.iioe.commands.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as the XML of a workbook has them: what XML cannot say is written {@code _x000D_}. */
final class XlsxText {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private XlsxText() {}

  static String escape(String text) {
    String plain = text.contains("_x") ? LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_") : text;
    StringBuilder xml = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '&' -> xml.append("&amp;");
        case '\t', '\n' -> xml.append(c);
        default -> append(xml, plain, i);
      }
    }
    return xml.toString();
  }

  private static void append(StringBuilder xml, String text, int at) {
    char c = text.charAt(at);
    boolean isLone = Character.isSurrogate(c) && !isPaired(text, at);
    if (c < ' ' || c >= '\uFFFE' || isLone) {
      xml.append(String.format("_x%04X_", (int) c));
    } else {
      xml.append(c);
    }
  }

  private static boolean isPaired(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  static String unescape(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPED
        .matcher(text)
        .replaceAll(
            escape -> {
              char c = (char) Integer.parseInt(escape.group(1), 16);
              return Matcher.quoteReplacement(String.valueOf(c));
            });
  }
}
