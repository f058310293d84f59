package org.iioe.commands.packaging.repair.manifest;

import java.util.ArrayList;
import java.util.List;

/** The pieces of an XML text, told apart without minding what they say. */
final class Markup {
  /** What a piece is. */
  enum Kind {
    TEXT,
    COMMENT,
    DOCTYPE,
    START_TAG,
    /** What holds nothing that is to be mended: end tags, CDATA, instructions. */
    OTHER
  }

  /** A piece from one index to another. */
  record Piece(Kind kind, int from, int to) {}

  private final String text;
  private final List<Piece> pieces = new ArrayList<>();
  private int at;

  private Markup(String text) {
    this.text = text;
  }

  /** The pieces up to the end, or to where one begins that nothing ends. */
  static List<Piece> of(String text) {
    Markup markup = new Markup(text);
    while (markup.at < text.length() && markup.step()) {
      // Each step adds a piece.
    }
    return markup.pieces;
  }

  private boolean step() {
    if (text.charAt(at) != '<') {
      int next = text.indexOf('<', at);
      return piece(Kind.TEXT, next < 0 ? text.length() : next);
    }
    if (text.startsWith("<!--", at)) {
      return ended(Kind.COMMENT, "-->", at + 4);
    }
    if (text.startsWith("<![CDATA[", at)) {
      return ended(Kind.OTHER, "]]>", at + 9);
    }
    if (text.startsWith("<?", at)) {
      return ended(Kind.OTHER, "?>", at + 2);
    }
    if (text.startsWith("<!", at)) {
      return piece(Kind.DOCTYPE, doctypeEnd());
    }
    return text.startsWith("</", at) ? ended(Kind.OTHER, ">", at) : piece(Kind.START_TAG, tagEnd());
  }

  private boolean ended(Kind kind, String terminator, int from) {
    int end = text.indexOf(terminator, from);
    return piece(kind, end < 0 ? -1 : end + terminator.length());
  }

  private boolean piece(Kind kind, int end) {
    if (end < 0) {
      return false;
    }
    pieces.add(new Piece(kind, at, end));
    at = end;
    return true;
  }

  private int doctypeEnd() {
    int close = text.indexOf('>', at);
    int bracket = text.indexOf('[', at);
    if (bracket >= 0 && bracket < close) {
      int closed = text.indexOf(']', bracket);
      close = closed < 0 ? -1 : text.indexOf('>', closed);
    }
    return close + 1 == 0 ? -1 : close + 1;
  }

  /** A greater-than sign between quotation marks ends nothing. */
  private int tagEnd() {
    char quote = 0;
    for (int i = at; i < text.length(); i++) {
      char character = text.charAt(i);
      if (quote != 0) {
        quote = character == quote ? 0 : quote;
      } else if (character == '>') {
        return i + 1;
      } else if (opensValue(i)) {
        quote = character;
      }
    }
    return -1;
  }

  private boolean opensValue(int index) {
    if (text.charAt(index) != '"' && text.charAt(index) != '\'') {
      return false;
    }
    int before = index - 1;
    while (before > at && text.charAt(before) <= ' ') {
      before--;
    }
    return text.charAt(before) == '=';
  }
}
