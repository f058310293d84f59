package org.iioe.commands.mechanism.model;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Spans of the calendar, as in {@code P1Y6M} or {@code P2W}: at least a day, at most a hundred
 * years. Adding one to a day is what {@code date + interval} is in PostgreSQL: first the months,
 * where a day that the month does not have becomes its last, then the days.
 */
public final class Periods {
  private static final int MOST_MONTHS = 1200;
  private static final int MOST_DAYS = 36_600;

  private Periods() {}

  /** The period in its one spelling, or null when it is none or out of bounds. */
  public static @Nullable Period parse(String text) {
    try {
      Period period = Period.parse(text).normalized();
      return isPositive(period) ? period : null;
    } catch (DateTimeParseException | ArithmeticException wrong) {
      return null;
    }
  }

  static Period check(Period period) {
    if (!isPositive(period) || !period.equals(period.normalized())) {
      throw new IllegalArgumentException("period " + period);
    }
    return period;
  }

  private static boolean isPositive(Period period) {
    return !period.isNegative()
        && !period.isZero()
        && period.toTotalMonths() <= MOST_MONTHS
        && period.get(ChronoUnit.DAYS) <= MOST_DAYS;
  }
}
