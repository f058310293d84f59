package org.iioe.commands.roster.value;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Identifiers of the Research Organization Registry; the last two digits check the others. */
public final class Ror {
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 9;

  private Ror() {}

  /** The identifier in a text, right or wrong, without its address; null if it is none. */
  public static @Nullable String in(String text) {
    String id = text.toLowerCase(Locale.ROOT);
    int address = id.indexOf("ror.org/");
    if (address >= 0) {
      id = id.substring(address + "ror.org/".length());
      return id.endsWith("/") ? id.substring(0, id.length() - 1) : id;
    }
    boolean alike = id.length() == LENGTH && id.charAt(0) == '0' && isCode(id);
    return alike ? id : null;
  }

  private static boolean isCode(String id) {
    for (int i = 1; i < LENGTH; i++) {
      char c = id.charAt(i);
      boolean right = i < LENGTH - 2 ? ALPHABET.indexOf(c) >= 0 : c >= '0' && c <= '9';
      if (!right) {
        return false;
      }
    }
    return true;
  }

  /** Whether the check digits (ISO 7064 MOD 97-10 over base 32) fit. */
  public static boolean isRight(String id) {
    if (id.length() != LENGTH || id.charAt(0) != '0' || !isCode(id)) {
      return false;
    }
    long number = 0;
    for (int i = 0; i < LENGTH - 2; i++) {
      number = number * 32 + ALPHABET.indexOf(id.charAt(i));
    }
    return 98 - number * 100 % 97 == Integer.parseInt(id.substring(LENGTH - 2));
  }
}
