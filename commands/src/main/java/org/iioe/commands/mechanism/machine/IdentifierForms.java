package org.iioe.commands.mechanism.machine;

import java.util.regex.Pattern;

/** Whether identifiers of institutions can be right. */
final class IdentifierForms {
  private static final Pattern WHED = Pattern.compile("IAU-[0-9]{6}");
  private static final Pattern ROR = Pattern.compile("0[0-9a-hjkmnp-tv-z]{6}[0-9]{2}");

  /** Crockford's base 32, in which ROR writes its numbers. */
  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

  private IdentifierForms() {}

  /**
   * @param identifier the word of an {@link org.iioe.commands.mechanism.model.Identifier}
   */
  static boolean isValid(String identifier, String value) {
    return identifier.equals("ror") ? isRor(value) : WHED.matcher(value).matches();
  }

  /** The check digits are those of ISO/IEC 7064, MOD 97-10. */
  private static boolean isRor(String value) {
    if (!ROR.matcher(value).matches()) {
      return false;
    }
    long number =
        value
            .substring(1, 7)
            .chars()
            .mapToLong(DIGITS::indexOf)
            .reduce(0, (all, one) -> all * 32 + one);
    return 98 - number * 100 % 97 == Integer.parseInt(value.substring(7));
  }
}
