package org.iioe.commands.roster.value;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A phone number: E.164, with {@code ;ext=} and digits where there is an extension. */
public final class PhoneValue implements Value {
  private static final int LONGEST = 60;
  private static final int LONGEST_EXTENSION = 7;
  private static final int DIGITS_OF_A_NUMBER = 7;

  private final Supplier<@Nullable String> country;
  private @Nullable InternationalNumbers international;

  /** Loaded when the first phone number comes: its data take time and memory. */
  private static final class Numbers {
    // It would log numbers that it cannot read; kept, lest its level be collected with it.
    static final Logger LOGGER = Logger.getLogger(PhoneNumberUtil.class.getName());
    static final PhoneNumberUtil UTIL = quietly();

    private static PhoneNumberUtil quietly() {
      LOGGER.setLevel(Level.OFF);
      return PhoneNumberUtil.getInstance();
    }
  }

  /**
   * @param country of the row that is being read, alpha-2; null if it has none
   */
  public PhoneValue(Supplier<@Nullable String> country) {
    this.country = country;
  }

  @Override
  public @Nullable String read(String cell, Complaints complaints) {
    if (isInternational(cell)) {
      return cell;
    }
    String code = problem(cell);
    String number = code == null ? parsed(cell) : null;
    if (number == null) {
      boolean lacksCountry = country.get() == null && !cell.startsWith("+");
      String why = lacksCountry ? "PHONE_COUNTRY" : "PHONE_INVALID";
      complaints.add(code == null ? why : code);
    }
    return number;
  }

  private boolean isInternational(String cell) {
    if (cell.charAt(0) != '+') {
      return false;
    }
    InternationalNumbers numbers = international;
    if (numbers == null) {
      numbers = new InternationalNumbers(Numbers.UTIL);
      international = numbers;
    }
    return numbers.contains(cell);
  }

  /** The digits of a number that was read, as in its own country, without a zero in front. */
  public static String national(String number) {
    try {
      return Long.toString(Numbers.UTIL.parse(number, null).getNationalNumber());
    } catch (NumberParseException unreadable) {
      return "";
    }
  }

  private static @Nullable String problem(String cell) {
    if (SpreadsheetNumber.isIn(cell)) {
      return "EXCEL_NUMBER";
    }
    if (isTwo(cell)) {
      return "PHONE_TWO";
    }
    return cell.length() > LONGEST ? "PHONE_INVALID" : null;
  }

  private static boolean isTwo(String cell) {
    int digits = 0;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (Character.isDigit(c)) {
        digits++;
      } else if ("/;,、|".indexOf(c) >= 0 || Character.isLetter(c)) {
        if (digits >= DIGITS_OF_A_NUMBER && digitsFrom(cell, i) >= DIGITS_OF_A_NUMBER) {
          return true;
        }
      }
    }
    return false;
  }

  private static long digitsFrom(String cell, int from) {
    return cell.substring(from).chars().filter(Character::isDigit).count();
  }

  /** As the library reads it; null if it is no number. */
  @Nullable String parsed(String cell) {
    try {
      String written = cell.startsWith("00") ? "+" + cell.substring(2) : cell;
      PhoneNumber number = Numbers.UTIL.parse(written, country.get());
      if (!Numbers.UTIL.isValidNumber(number)) {
        return null;
      }
      String extension = number.getExtension();
      String form = Numbers.UTIL.format(number, PhoneNumberFormat.E164);
      if (extension.isEmpty()) {
        return form;
      }
      return extension.length() > LONGEST_EXTENSION ? null : form + ";ext=" + extension;
    } catch (NumberParseException unreadable) {
      return null;
    }
  }
}
