package org.iioe.commands.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.iioe.commands.table.NumberFormats.Shown;

/** Numbers of a workbook as text: dates in ISO 8601, never an exponent. */
final class CellNumber {
  private static final long SECONDS_OF_DAY = 24 * 60 * 60;
  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate IN_1904 = LocalDate.of(1904, 1, 1);

  /** The last day that Excel has, 31 December 9999. */
  private static final double LAST_DAY = 2_958_466;

  /** Numbers beyond are no phone numbers or codes, and would be long rows of zeros. */
  private static final int MOST_DIGITS = 40;

  private CellNumber() {}

  /**
   * As text.
   *
   * @param raw as the workbook has it, such as {@code 1.23E+11}
   * @throws NumberFormatException when it is no number
   */
  static String text(String raw, Shown shown, boolean from1904) {
    double value = Double.parseDouble(raw);
    if ((shown.isDate() || shown.isTime()) && value >= 0 && value < LAST_DAY) {
      return moment(value, shown, from1904);
    }
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return raw;
    }
    // Excel keeps fifteen digits; what follows is what binary fractions leave.
    BigDecimal exact = new BigDecimal(value).round(new MathContext(15)).stripTrailingZeros();
    boolean isLong = exact.precision() - exact.scale() > MOST_DIGITS || exact.scale() > MOST_DIGITS;
    return isLong ? raw : padded(exact, shown.digits());
  }

  private static String padded(BigDecimal exact, int digits) {
    if (digits == 0) {
      return exact.toPlainString();
    }
    String whole = exact.abs().setScale(0, RoundingMode.HALF_UP).toPlainString();
    String zeros = "0".repeat(Math.max(0, digits - whole.length()));
    return (exact.signum() < 0 ? "-" : "") + zeros + whole;
  }

  private static String moment(double value, Shown shown, boolean from1904) {
    long seconds = Math.round(value * SECONDS_OF_DAY);
    long day = Math.floorDiv(seconds, SECONDS_OF_DAY);
    LocalDateTime moment = day(day, from1904).atStartOfDay();
    moment = moment.plusSeconds(Math.floorMod(seconds, SECONDS_OF_DAY));
    if (!shown.isDate()) {
      return moment.format(DateTimeFormatter.ofPattern("HH:mm:ss"));
    }
    return shown.isTime()
        ? moment.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss"))
        : moment.toLocalDate().toString();
  }

  private static LocalDate day(long day, boolean from1904) {
    if (from1904) {
      return IN_1904.plusDays(day);
    }
    // Excel believes that 1900 was a leap year: the days before March are one later.
    return BEFORE_1900.plusDays(day < 60 ? day + 1 : day);
  }
}
