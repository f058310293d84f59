package org.iioe.commands.mechanism.model;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The last day on which something may be done: once, or in each year. */
public sealed interface Deadline {
  /** Whether it may still be done on this day. */
  boolean allows(LocalDate today);

  /** The day that it falls on in the year of this one. */
  LocalDate in(int year);

  /** {@code 2026-04-30} or {@code 04-30}. */
  String written();

  /** A day that comes once. */
  record Once(LocalDate day) implements Deadline {
    @Override
    public boolean allows(LocalDate today) {
      return !today.isAfter(day);
    }

    @Override
    public LocalDate in(int year) {
      return day;
    }

    @Override
    public String written() {
      return day.toString();
    }
  }

  /** A day that comes each year; 29 February counts as the end of February. */
  record Yearly(MonthDay day) implements Deadline {
    @Override
    public boolean allows(LocalDate today) {
      return !MonthDay.from(today).isAfter(day);
    }

    @Override
    public LocalDate in(int year) {
      return day.atYear(year);
    }

    @Override
    public String written() {
      return day.toString().substring(2);
    }
  }

  /** The deadline, or null when the text is none. */
  static @Nullable Deadline parse(String text) {
    try {
      if (text.length() == 5) {
        return new Yearly(MonthDay.parse("--" + text));
      }
      LocalDate day = LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
      return day.getYear() >= 1 && day.getYear() <= 9999 ? new Once(day) : null;
    } catch (DateTimeParseException wrong) {
      return null;
    }
  }
}
