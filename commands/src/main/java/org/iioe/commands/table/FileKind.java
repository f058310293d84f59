package org.iioe.commands.table;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is, by its first bytes. */
enum FileKind {
  GZIP,
  ZIP,
  TEXT,
  /** Excel 97–2003, or another document of that time. */
  XLS,
  PDF,
  /** What many programs export under the name of Excel. */
  HTML,
  XML,
  RTF,
  /** Another compression. */
  COMPRESSED;

  static final int BYTES = 1024;

  static FileKind of(byte[] head) {
    String bytes = new String(head, StandardCharsets.ISO_8859_1);
    if (bytes.startsWith("\u001F\u008B")) {
      return GZIP;
    }
    if (bytes.startsWith("PK\u0003\u0004") || bytes.startsWith("PK\u0005\u0006")) {
      return ZIP;
    }
    if (bytes.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return XLS;
    }
    if (bytes.startsWith("BZh")
        || bytes.startsWith("\u00FD7zXZ\0")
        || bytes.startsWith("7z\u00BC\u00AF")
        || bytes.startsWith("(\u00B5/\u00FD")
        || bytes.startsWith("Rar!")) {
      return COMPRESSED;
    }
    return document(bytes);
  }

  private static FileKind document(String bytes) {
    if (bytes.startsWith("%PDF-")) {
      return PDF;
    }
    if (bytes.startsWith("{\\rtf")) {
      return RTF;
    }
    String text =
        bytes.replace("\u00EF\u00BB\u00BF", "").replace("\u00FF\u00FE", "").replace("\0", "");
    String start = text.stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || start.startsWith("<table")) {
      return HTML;
    }
    return start.startsWith("<?xml") ? start.contains("<html") ? HTML : XML : TEXT;
  }
}
