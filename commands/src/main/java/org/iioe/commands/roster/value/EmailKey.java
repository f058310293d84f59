package org.iioe.commands.roster.value;

import java.util.Locale;
import org.iioe.commands.roster.text.CellText;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address.
 *
 * @param address to write to: the name as written, the domain in lower case
 * @param key what identifies the teacher: NFC, lower case, the domain in ASCII
 */
public record EmailKey(String address, String key) {
  private static final Complaints NOBODY = (code, arguments) -> {};

  /** The key of an address that somebody wrote; null if it is none. */
  public static @Nullable String of(String text) {
    EmailKey email = read(CellText.plain(text), NOBODY);
    return email == null ? null : email.key();
  }

  /** Reads a cleaned address; null after having told what is wrong with it. */
  public static @Nullable EmailKey read(String cell, Complaints complaints) {
    return isPlain(cell) ? plain(cell) : new EmailText(cell, complaints).read();
  }

  private static EmailKey plain(String cell) {
    int at = cell.indexOf('@');
    String key = lower(cell);
    boolean domainIsLower = cell.regionMatches(at, key, at, cell.length() - at);
    return new EmailKey(domainIsLower ? cell : cell.substring(0, at) + key.substring(at), key);
  }

  private static String lower(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        return cell.toLowerCase(Locale.ROOT);
      }
    }
    return cell;
  }

  /** Whether it is an ordinary ASCII address: nearly all are, and are judged in one pass. */
  private static boolean isPlain(String cell) {
    int at = -1;
    int label = 0;
    int length = cell.length();
    if (length > EmailText.LONGEST) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = cell.charAt(i);
      if (isLetterOrDigit(c)) {
        continue;
      }
      if (c == '@' && at < 0 && i > label && i <= EmailText.LONGEST_LOCAL) {
        at = i;
        label = i + 1;
      } else if (c == '.' && i > label && i - label <= EmailText.LONGEST_LABEL) {
        label = i + 1;
      } else if (at >= 0 || (c != '_' && c != '-' && c != '+')) {
        return false;
      }
    }
    return at > 0 && label > at + 1 && isPlainEnd(cell, label);
  }

  private static boolean isPlainEnd(String cell, int from) {
    for (int i = from; i < cell.length(); i++) {
      if (cell.charAt(i) <= '9') {
        return false;
      }
    }
    return cell.length() - from >= 2
        && cell.length() - from <= EmailText.LONGEST_LABEL
        && TopDomains.meant(cell, from) == null;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
