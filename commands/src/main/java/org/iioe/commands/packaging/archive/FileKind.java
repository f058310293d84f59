package org.iioe.commands.packaging.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** What a file is by its first bytes, as far as that helps somebody who took the wrong one. */
enum FileKind {
  ZIP,
  XML,
  EMPTY,
  SPECIAL,
  SPLIT_ZIP,
  RAR,
  SEVEN_ZIP,
  GZIP,
  TAR,
  PDF,
  OLE,
  HTML,
  TEXT,
  IMAGE,
  VIDEO,
  EXECUTABLE,
  OTHER;

  private static final int HEAD = 1024;
  private static final int TAR_MAGIC_AT = 257;

  static FileKind of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in.readNBytes(HEAD));
    }
  }

  static FileKind of(byte[] head) {
    if (head.length == 0) {
      return EMPTY;
    }
    FileKind byMagic = byMagic(HexFormat.of().formatHex(head, 0, Math.min(16, head.length)));
    if (byMagic != OTHER) {
      return byMagic;
    }
    if (ascii(head).startsWith("ustar", TAR_MAGIC_AT)) {
      return TAR;
    }
    return byText(head);
  }

  private static FileKind byMagic(String hex) {
    if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) {
      return ZIP;
    }
    if (hex.startsWith("504b0708") || hex.startsWith("504b3030504b0304")) {
      return SPLIT_ZIP;
    }
    if (hex.startsWith("526172211a07")) {
      return RAR;
    }
    if (hex.startsWith("377abcaf271c")) {
      return SEVEN_ZIP;
    }
    if (hex.startsWith("1f8b")) {
      return GZIP;
    }
    if (hex.startsWith("25504446")) {
      return PDF;
    }
    if (hex.startsWith("d0cf11e0a1b11ae1")) {
      return OLE;
    }
    return mediaByMagic(hex);
  }

  private static FileKind mediaByMagic(String hex) {
    if (hex.startsWith("89504e47") || hex.startsWith("ffd8ff") || hex.startsWith("47494638")) {
      return IMAGE;
    }
    if (hex.startsWith("66747970", 8) || hex.startsWith("1a45dfa3")) {
      return VIDEO;
    }
    // A program may be a self-extracting archive, so its end is looked at as well.
    return hex.startsWith("4d5a") || hex.startsWith("7f454c46") ? EXECUTABLE : OTHER;
  }

  private static FileKind byText(byte[] head) {
    String text = withoutZeroBytes(ascii(head)).stripLeading();
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
      return HTML;
    }
    if (text.startsWith("<")) {
      return XML;
    }
    return looksLikeText(head) ? TEXT : OTHER;
  }

  /** Each byte as a character, without a byte order mark of UTF-8 or UTF-16. */
  private static String ascii(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00ef\u00bb\u00bf")) {
      return text.substring(3);
    }
    return text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff")
        ? text.substring(2)
        : text;
  }

  /** UTF-16 markup is as good as any: its ASCII characters have zero bytes between them. */
  private static String withoutZeroBytes(String text) {
    return text.replace("\0", "");
  }

  private static boolean looksLikeText(byte[] head) {
    for (byte b : head) {
      boolean control = b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f';
      if (control) {
        return false;
      }
    }
    return Arrays.stream(new int[] {'\n', ' '}).anyMatch(c -> ascii(head).indexOf(c) >= 0);
  }
}
