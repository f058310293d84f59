package org.iioe.commands.roster.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes texts comparable that people take for the same: without case, accents, width and
 * punctuation. What {@code iioe.institution_match.name_key} stores, so its result must not change.
 */
public final class Fold {
  private Fold() {}

  /**
   * The words of a text in lower case, without accents, one space between them; empty when it has
   * no letter and no digit. {@code "Université Cheikh-Anta DIOP (UCAD)"} is {@code "universite
   * cheikh anta diop ucad"}. The key of a key is the key.
   */
  public static String key(String text) {
    String once = fold(text);
    // Rare letters decompose only after others were dropped; then a key is folded again.
    String twice = isPlain(once) ? once : fold(once);
    return twice;
  }

  /** The same without spaces: {@code "E-Mail"} and {@code "email"} are one. */
  public static String compact(String text) {
    return key(text).replace(" ", "");
  }

  private static boolean isPlain(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String parts =
        isPlain(lower)
            ? lower
            : Normalizer.normalize(lower, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(parts.length());
    boolean gap = false;
    for (int i = 0; i < parts.length(); ) {
      int point = parts.codePointAt(i);
      i += Character.charCount(point);
      if (isAccent(point) || isApostrophe(point) || isInvisible(point)) {
        continue;
      }
      if (!isLetterLike(point)) {
        gap = key.length() > 0;
        continue;
      }
      if (gap) {
        key.append(' ');
        gap = false;
      }
      append(key, point);
    }
    return isPlain(parts) ? key.toString() : Normalizer.normalize(key, Normalizer.Form.NFC);
  }

  /** Marks that only decorate: Latin accents and Arabic vowels; Indic vowel signs are letters. */
  private static boolean isAccent(int point) {
    return (point >= 0x300 && point <= 0x36F)
        || (point >= 0x64B && point <= 0x65F)
        || point == 0x670
        || point == 0x640;
  }

  /** Dropped and no gap, so that {@code Cote d'Ivoire} and {@code Côte d’Ivoire} stay one word. */
  private static boolean isApostrophe(int point) {
    return point == '\'' || point == 0x2019 || point == 0x2BC || point == 0x2018;
  }

  private static boolean isInvisible(int point) {
    return Character.getType(point) == Character.FORMAT || (point >= 0xFE00 && point <= 0xFE0F);
  }

  private static boolean isLetterLike(int point) {
    if (point < 0x80) {
      return (point >= 'a' && point <= 'z') || (point >= '0' && point <= '9');
    }
    int type = Character.getType(point);
    return Character.isLetterOrDigit(point)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static void append(StringBuilder key, int point) {
    switch (point) {
      case 'ø' -> key.append('o');
      case 'ł' -> key.append('l');
      case 'đ', 'ð' -> key.append('d');
      case 'ı' -> key.append('i');
      case 'œ' -> key.append("oe");
      case 'æ' -> key.append("ae");
      case 'ß' -> key.append("ss");
      case 'þ' -> key.append("th");
      default -> {
        if (point >= 0x80 && Character.isDigit(point)) {
          key.append(Character.digit(point, 10));
        } else {
          key.appendCodePoint(point);
        }
      }
    }
  }
}
