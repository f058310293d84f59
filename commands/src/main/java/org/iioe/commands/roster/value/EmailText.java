package org.iioe.commands.roster.value;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One address that is not plain, looked at slowly. Limits: RFC 5321, section 4.5.3.1. */
final class EmailText {
  static final int LONGEST = 254;
  static final int LONGEST_LOCAL = 64;
  static final int LONGEST_LABEL = 63;
  private static final int LONGEST_CELL = 1000;
  private static final String SIGNS_OF_LOCAL = "!#$%&'*+-/=?^_`{|}~.";

  private final Complaints complaints;
  private final String text;

  EmailText(String cell, Complaints complaints) {
    this.complaints = complaints;
    this.text = cell.length() > LONGEST_CELL ? cell : unwrapped(cell);
  }

  /** Without what address books put around it: {@code mailto:}, {@code Name <…>}. */
  private static String unwrapped(String cell) {
    String text = cell;
    int open = text.lastIndexOf('<');
    boolean one = text.indexOf('@') == text.lastIndexOf('@');
    if (one && text.endsWith(">") && open >= 0 && text.indexOf('<') == open) {
      text = text.substring(open + 1, text.length() - 1).strip();
    }
    return text.regionMatches(true, 0, "mailto:", 0, 7) ? text.substring(7).strip() : text;
  }

  @Nullable EmailKey read() {
    String code = shapeProblem();
    if (code != null) {
      return complain(code);
    }
    String trimmed = withoutEnd();
    if (trimmed.length() < text.length()) {
      complaints.add("EMAIL_TRAILING", "suggestion", trimmed);
      return null;
    }
    int at = text.indexOf('@');
    String local = Normalizer.normalize(text.substring(0, at), Normalizer.Form.NFC);
    String domain = text.substring(at + 1).toLowerCase(Locale.ROOT);
    if (!isLocal(local)) {
      return complain("EMAIL_NAME");
    }
    String ascii = ascii(domain);
    return ascii == null ? complain("EMAIL_DOMAIN") : email(local, domain, ascii);
  }

  private @Nullable EmailKey email(String local, String domain, String ascii) {
    if (bytes(local) > LONGEST_LOCAL || bytes(local) + 1 + ascii.length() > LONGEST) {
      complaints.add("EMAIL_TOO_LONG", "limit", String.valueOf(LONGEST));
      return null;
    }
    int top = ascii.lastIndexOf('.') + 1;
    String meant = TopDomains.meant(ascii, top);
    if (meant != null) {
      complaints.add(
          "EMAIL_TOP_DOMAIN",
          "domain",
          "." + ascii.substring(top),
          "suggestion",
          local + "@" + ascii.substring(0, top) + meant);
      return null;
    }
    String key = Normalizer.normalize(local.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    return new EmailKey(
        local + "@" + Normalizer.normalize(domain, Normalizer.Form.NFC), key + "@" + ascii);
  }

  private @Nullable EmailKey complain(String code) {
    complaints.add(code);
    return null;
  }

  private @Nullable String shapeProblem() {
    int at = text.indexOf('@');
    if (text.length() > LONGEST_CELL) {
      return "EMAIL_TWO";
    }
    if (at < 0) {
      return "EMAIL_NO_AT";
    }
    if (text.indexOf('@', at + 1) >= 0) {
      return text.contains("@@") ? "EMAIL_NAME" : "EMAIL_TWO";
    }
    if (text.indexOf(' ') >= 0) {
      return "EMAIL_SPACE";
    }
    return at == 0 ? "EMAIL_NAME" : at == text.length() - 1 ? "EMAIL_DOMAIN" : null;
  }

  private String withoutEnd() {
    int end = text.length();
    while (end > 0 && ".,;:>)。，；、".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  private static boolean isLocal(String local) {
    for (int i = 0; i < local.length(); ) {
      int point = local.codePointAt(i);
      i += Character.charCount(point);
      boolean right =
          point < 0x80
              ? Character.isLetterOrDigit(point) || SIGNS_OF_LOCAL.indexOf(point) >= 0
              : isWritten(point);
      if (!right) {
        return false;
      }
    }
    return !local.startsWith(".") && !local.endsWith(".") && !local.contains("..");
  }

  private static boolean isWritten(int point) {
    return Character.isLetterOrDigit(point)
        || Character.getType(point) == Character.NON_SPACING_MARK
        || Character.getType(point) == Character.COMBINING_SPACING_MARK;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The domain in ASCII; null if there can be none of this name. */
  private static @Nullable String ascii(String domain) {
    String ascii;
    try {
      ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    } catch (RuntimeException unreadable) {
      // It throws more kinds than it says.
      return null;
    }
    return isDomain(ascii) ? ascii : null;
  }

  private static boolean isDomain(String ascii) {
    int dot = ascii.lastIndexOf('.');
    if (dot <= 0 || ascii.length() > LONGEST || ascii.length() - dot <= 2) {
      return false;
    }
    for (String label : ascii.split("\\.", -1)) {
      if (!isLabel(label)) {
        return false;
      }
    }
    return !Character.isDigit(ascii.charAt(dot + 1));
  }

  private static boolean isLabel(String label) {
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) {
        return false;
      }
    }
    return !label.isEmpty()
        && label.length() <= LONGEST_LABEL
        && !label.startsWith("-")
        && !label.endsWith("-");
  }
}
