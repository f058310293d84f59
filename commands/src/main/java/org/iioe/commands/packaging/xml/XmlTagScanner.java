package org.iioe.commands.packaging.xml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes one start tag apart, by the letter of XML 1.0 3.1. */
final class XmlTagScanner {
  /** An attribute as written, with the places of its name and of its value. */
  record RawAttribute(String name, int nameAt, String value, int valueAt) {}

  private final String text;
  private final int start;
  private final List<RawAttribute> attributes = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private String name = "";
  private boolean emptyElement;
  private int at;

  XmlTagScanner(String text, int start) {
    this.text = text;
    this.start = start;
    this.at = start + 1;
  }

  String name() {
    return name;
  }

  List<RawAttribute> attributes() {
    return attributes;
  }

  boolean isEmptyElement() {
    return emptyElement;
  }

  /** The index after the tag. */
  int end() {
    return at;
  }

  void scan() throws MalformedXmlException {
    name = readName();
    if (name.isEmpty()) {
      throw new MalformedXmlException(XmlRule.XML_TAG_INVALID, start, Map.of("tag", excerpt()));
    }
    while (!atEndOfTag()) {
      attribute();
    }
  }

  private boolean atEndOfTag() throws MalformedXmlException {
    skipBlanks();
    if (text.startsWith("/>", at)) {
      emptyElement = true;
      at += 2;
      return true;
    }
    if (peek() == '>') {
      at++;
      return true;
    }
    return false;
  }

  private void attribute() throws MalformedXmlException {
    int nameAt = at;
    String attribute = readName();
    skipBlanks();
    if (attribute.isEmpty() || peek() != '=') {
      throw invalid(nameAt, attribute);
    }
    at++;
    skipBlanks();
    char quote = peek();
    int end = quote == '"' || quote == '\'' ? text.indexOf(quote, at + 1) : -1;
    int valueAt = at + 1;
    if (end < 0 || text.lastIndexOf('<', end) >= valueAt) {
      throw invalid(nameAt, attribute);
    }
    if (!names.add(attribute)) {
      throw new MalformedXmlException(
          XmlRule.XML_ATTRIBUTE_DUPLICATE, nameAt, Map.of("attribute", attribute));
    }
    attributes.add(new RawAttribute(attribute, nameAt, text.substring(valueAt, end), valueAt));
    at = end + 1;
  }

  private MalformedXmlException invalid(int place, String attribute) {
    return new MalformedXmlException(
        XmlRule.XML_ATTRIBUTE_INVALID,
        Math.min(place, text.length()),
        Map.of("attribute", attribute, "tag", excerpt()));
  }

  private String readName() {
    int from = at;
    while (at < text.length() && isNameCharacter(text.charAt(at), at == from)) {
      at++;
    }
    return text.substring(from, at);
  }

  private static boolean isNameCharacter(char c, boolean first) {
    return Character.isLetter(c)
        || c == '_'
        || c == ':'
        || Character.isSurrogate(c)
        || (!first && (Character.isDigit(c) || c == '-' || c == '.' || c == '\u00B7'));
  }

  private void skipBlanks() {
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
  }

  private char peek() throws MalformedXmlException {
    if (at >= text.length()) {
      throw new MalformedXmlException(
          XmlRule.XML_UNTERMINATED, start, Map.of("beginning", excerpt(), "end", ">"));
    }
    return text.charAt(at);
  }

  private String excerpt() {
    int end = Math.min(text.length(), start + 40);
    return text.substring(start, end).lines().findFirst().orElse("");
  }
}
