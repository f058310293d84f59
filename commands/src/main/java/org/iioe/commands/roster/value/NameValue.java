package org.iioe.commands.roster.value;

import org.iioe.commands.roster.text.Damage;
import org.jspecify.annotations.Nullable;

/** A person's name, in any script and order. */
public final class NameValue implements Value {
  private final TextValue text;
  private final int limit;

  /**
   * @param limit most characters
   */
  public NameValue(int limit) {
    this.text = new TextValue(limit);
    this.limit = limit;
  }

  @Override
  public @Nullable String read(String cell, Complaints complaints) {
    if (isPlain(cell) && cell.length() <= limit) {
      return cell;
    }
    String code = problem(cell);
    if (code != null) {
      complaints.add(code);
      return null;
    }
    return text.read(cell, complaints);
  }

  /** Letters, spaces, hyphens and apostrophes of ASCII: most names, and nothing can be wrong. */
  private static boolean isPlain(String cell) {
    boolean letter = false;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
        letter = true;
      } else if (c != ' ' && c != '-' && c != '\'' && c != '.') {
        return false;
      }
    }
    return letter;
  }

  private static @Nullable String problem(String cell) {
    if (Damage.isLost(cell)) {
      return "TEXT_DAMAGED";
    }
    if (cell.indexOf('@') > 0) {
      return "NAME_IS_EMAIL";
    }
    if (isMarkup(cell)) {
      return "NAME_MARKUP";
    }
    if (cell.charAt(0) == '=') {
      return "NAME_FORMULA";
    }
    return cell.codePoints().anyMatch(Character::isLetter) ? null : "NAME_NO_LETTERS";
  }

  /** A tag, or a character written as in the source of a web page. */
  private static boolean isMarkup(String cell) {
    int open = cell.indexOf('<');
    if (open >= 0 && cell.indexOf('>', open) > open) {
      return true;
    }
    int ampersand = cell.indexOf('&');
    int end = ampersand < 0 ? -1 : cell.indexOf(';', ampersand);
    return end > ampersand + 1 && cell.substring(ampersand + 1, end).matches("#?[A-Za-z0-9]{2,10}");
  }
}
