package org.iioe.commands.roster.value;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a cell with a date may mean: one day, or several for 03/04/2024. */
public final class DateReading {
  /** Day, month, year. */
  public static final int DMY = 1;

  /** Month, day, year. */
  public static final int MDY = 2;

  /** Year, month, day. */
  public static final int YMD = 4;

  /** Every order. */
  public static final int ANY = DMY | MDY | YMD;

  private static final int[] ORDERS = {DMY, MDY, YMD};
  private static final int CENTURY = 2000;

  /** Of years in two digits only these are tried as years: nothing of rosters is older. */
  private static final int FIRST_SHORT_YEAR = 2015;

  private static final int LAST_SHORT_YEAR = 2045;

  private final @Nullable LocalDate[] dates;
  private final int orders;
  private final boolean settled;

  private DateReading(@Nullable LocalDate[] dates, boolean settled) {
    this.dates = dates;
    this.settled = settled;
    int found = 0;
    for (int i = 0; i < dates.length; i++) {
      found |= dates[i] == null ? 0 : ORDERS[i];
    }
    this.orders = found;
  }

  /** Reads a cell; null if it has not the shape of a date. */
  public static @Nullable DateReading of(String cell) {
    DateWords words = DateWords.of(cell);
    if (words == null) {
      return null;
    }
    List<Integer> numbers = words.numbers();
    if (words.month() > 0) {
      return ofNamedMonth(numbers, words);
    }
    if (numbers.size() != 3) {
      return null;
    }
    int first = numbers.get(0);
    int second = numbers.get(1);
    int third = numbers.get(2);
    if (words.digits(0) == 4 && words.digits(1) <= 2 && words.digits(2) <= 2) {
      return settled(date(first, second, third));
    }
    if (words.digits(0) > 2 || words.digits(1) > 2 || words.digits(2) % 2 == 1) {
      return null;
    }
    return words.digits(2) == 4
        ? new DateReading(
            new @Nullable LocalDate[] {
              date(third, second, first), date(third, first, second), null
            },
            false)
        : ofShortYear(first, second, third);
  }

  private static DateReading ofShortYear(int first, int second, int third) {
    return new DateReading(
        new @Nullable LocalDate[] {
          shortDate(third, second, first),
          shortDate(third, first, second),
          shortDate(first, second, third)
        },
        false);
  }

  private static @Nullable DateReading ofNamedMonth(List<Integer> numbers, DateWords words) {
    if (numbers.size() != 2) {
      return null;
    }
    boolean yearFirst = words.digits(0) == 4;
    int year = numbers.get(yearFirst ? 0 : 1);
    int digits = words.digits(yearFirst ? 0 : 1);
    int day = numbers.get(yearFirst ? 1 : 0);
    if ((digits != 4 && digits != 2) || words.digits(yearFirst ? 1 : 0) > 2) {
      return null;
    }
    return settled(date(digits == 2 ? CENTURY + year : year, words.month(), day));
  }

  private static DateReading settled(@Nullable LocalDate date) {
    return new DateReading(new @Nullable LocalDate[] {date, date, date}, true);
  }

  private static @Nullable LocalDate shortDate(int year, int month, int day) {
    int full = CENTURY + year;
    return full < FIRST_SHORT_YEAR || full > LAST_SHORT_YEAR ? null : date(full, month, day);
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    boolean exists =
        year >= 1
            && year <= Year.MAX_VALUE
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? LocalDate.of(year, month, day) : null;
  }

  /** The orders in which it is a date, added up; 0 if there is no such day. */
  public int orders() {
    return orders;
  }

  /** What it tells about the order of days and months in its column. */
  public int evidence() {
    return settled || orders == 0 ? ANY : orders;
  }

  /** The day if it can be read in these orders, and in one way only; else null. */
  public @Nullable LocalDate date(int among) {
    LocalDate one = null;
    for (int i = 0; i < dates.length; i++) {
      LocalDate date = dates[i];
      if (date != null && (ORDERS[i] & among) != 0) {
        if (one != null && !one.equals(date)) {
          return null;
        }
        one = date;
      }
    }
    return one;
  }

  /** All days that it may be. */
  public List<LocalDate> all() {
    Set<LocalDate> all = new TreeSet<>();
    for (LocalDate date : dates) {
      if (date != null) {
        all.add(date);
      }
    }
    return List.copyOf(all);
  }
}
