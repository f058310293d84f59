package org.iioe.commands.packaging.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads tags and code out of HTML as browsers do, whatever is wrong with it, in linear time. */
final class HtmlScanner {
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([^\\s\"'<>/=]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+)))?");

  private final String text;
  private final String lower;
  private final List<Tag> tags = new ArrayList<>();
  private final StringBuilder code = new StringBuilder();
  private boolean visibleText;
  private boolean inTitle;

  HtmlScanner(String text) {
    this.text = text;
    this.lower = lower(text);
  }

  /** Of ASCII alone, for other letters may change the length of the text. */
  private static String lower(String text) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      char character = characters[i];
      characters[i] = character >= 'A' && character <= 'Z' ? (char) (character + 32) : character;
    }
    return new String(characters);
  }

  List<Tag> tags() {
    return List.copyOf(tags);
  }

  /** The bodies of scripts and the handlers in attributes: what runs. */
  String code() {
    return code.toString();
  }

  /** Whether there is a word outside tags, scripts, styles and the title. */
  boolean hasVisibleText() {
    return visibleText;
  }

  void scan() {
    int at = 0;
    while (at < text.length()) {
      int next = text.indexOf('<', at);
      int end = next < 0 ? text.length() : next;
      visibleText |= !inTitle && !text.substring(at, end).isBlank();
      at = next < 0 ? end : markup(next);
    }
  }

  /** Passes over what begins with {@code <}; returns where it ends. */
  private int markup(int start) {
    if (text.startsWith("<!--", start)) {
      return after("-->", start + 4);
    }
    char first = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
    if (first == '!' || first == '?' || first == '/') {
      inTitle &= !lower.startsWith("</title", start);
      return after(">", start + 1);
    }
    return Character.isLetter(first) ? tag(start) : start + 1;
  }

  private int after(String end, int from) {
    int found = lower.indexOf(end, from);
    return found < 0 ? text.length() : found + end.length();
  }

  private int tag(int start) {
    int nameEnd = start + 1;
    while (nameEnd < text.length() && isName(text.charAt(nameEnd))) {
      nameEnd++;
    }
    int end = tagEnd(nameEnd);
    String name = lower.substring(start + 1, nameEnd);
    Tag tag = new Tag(name, attributes(text.substring(nameEnd, end)), start);
    tags.add(tag);
    collectHandlers(tag);
    inTitle |= name.equals("title");
    int bodyStart = Math.min(text.length(), end + 1);
    if (name.equals("script") || name.equals("style")) {
      int bodyEnd = lower.indexOf("</" + name, bodyStart);
      bodyEnd = bodyEnd < 0 ? text.length() : bodyEnd;
      if (name.equals("script")) {
        code.append(text, bodyStart, bodyEnd).append('\n');
      }
      return bodyEnd;
    }
    return bodyStart;
  }

  private static boolean isName(char character) {
    return Character.isLetterOrDigit(character) || character == '-' || character == ':';
  }

  /** The closing bracket; one in a quoted value does not count. */
  private int tagEnd(int from) {
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char character = text.charAt(i);
      if (quote != 0) {
        quote = character == quote ? 0 : quote;
      } else if (character == '>') {
        return i;
      } else if ((character == '"' || character == '\'') && text.charAt(i - 1) == '=') {
        quote = character;
      }
    }
    return text.length();
  }

  private static Map<String, String> attributes(String inside) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Matcher matcher = ATTRIBUTE.matcher(inside);
    while (matcher.find()) {
      String value = "";
      for (int group = 2; group <= 4; group++) {
        value = matcher.group(group) == null ? value : matcher.group(group);
      }
      attributes.putIfAbsent(
          matcher.group(1).toLowerCase(Locale.ROOT), value.replace("&amp;", "&"));
    }
    return attributes;
  }

  private void collectHandlers(Tag tag) {
    tag.attributes()
        .forEach(
            (name, value) -> {
              boolean runs =
                  name.startsWith("on") || value.stripLeading().startsWith("javascript:");
              if (runs) {
                code.append(name).append('=').append(value).append('\n');
              }
            });
  }
}
