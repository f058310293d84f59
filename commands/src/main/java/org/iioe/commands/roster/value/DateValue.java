package org.iioe.commands.roster.value;

import java.time.LocalDate;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** A day, in ISO 8601; never a guess. */
public final class DateValue implements Value {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final int FIRST_SERIAL = 36_526;
  private static final int LAST_SERIAL = 73_050;
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private final IntSupplier orders;
  private final boolean chosen;
  private final @Nullable LocalDate latest;

  /**
   * @param orders in which ambiguous dates may be read, added up; asked only if there is one
   * @param chosen whether the user chose the order: then no other is tried
   * @param latest day that is possible; null for any
   */
  public DateValue(IntSupplier orders, boolean chosen, @Nullable LocalDate latest) {
    this.orders = orders;
    this.chosen = chosen;
    this.latest = latest;
  }

  @Override
  public @Nullable String read(String cell, Complaints complaints) {
    DateReading reading = DateReading.of(cell);
    if (reading == null) {
      complainOfShape(cell, complaints);
      return null;
    }
    LocalDate date = date(reading);
    if (date != null) {
      return checked(date, complaints);
    }
    if (reading.orders() == 0) {
      complaints.add("DATE_IMPOSSIBLE");
    } else if (chosen) {
      complaints.add("DATE_ORDER");
    } else {
      complaints.add("DATE_AMBIGUOUS", "readings", readings(reading));
    }
    return null;
  }

  private @Nullable LocalDate date(DateReading reading) {
    LocalDate only = reading.date(DateReading.ANY);
    boolean settled = only != null && (!chosen || reading.evidence() == DateReading.ANY);
    return settled || reading.orders() == 0 ? only : reading.date(orders.getAsInt());
  }

  private static String readings(DateReading reading) {
    return String.join(", ", reading.all().stream().map(LocalDate::toString).toList());
  }

  private @Nullable String checked(LocalDate date, Complaints complaints) {
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      complaints.add("DATE_YEAR", "year", String.valueOf(date.getYear()));
      return null;
    }
    if (latest != null && date.isAfter(latest)) {
      complaints.add("DATE_IN_FUTURE", "date", date.toString());
      return null;
    }
    return date.toString();
  }

  private static void complainOfShape(String cell, Complaints complaints) {
    int serial = serial(cell);
    if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
      complaints.add("DATE_SERIAL", "suggestion", SERIAL_ZERO.plusDays(serial).toString());
    } else {
      complaints.add("DATE_UNREADABLE");
    }
  }

  /** The days that a spreadsheet counts, with or without a time of day; -1 if it is no number. */
  private static int serial(String cell) {
    int point = Math.max(cell.indexOf('.'), cell.indexOf(','));
    String days = point < 0 ? cell : cell.substring(0, point);
    boolean number =
        days.length() == 5
            && cell.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == ',');
    return number && days.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(days) : -1;
  }
}
