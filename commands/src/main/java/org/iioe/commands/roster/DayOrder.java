package org.iioe.commands.roster;

import org.iioe.commands.roster.value.DateReading;

/** How dates such as 03/04/2024 are meant. */
public enum DayOrder {
  /** Day, month, year. */
  DMY(DateReading.DMY),
  /** Month, day, year. */
  MDY(DateReading.MDY),
  /** Year, month, day. */
  YMD(DateReading.YMD);

  private final int reading;

  DayOrder(int reading) {
    this.reading = reading;
  }

  int reading() {
    return reading;
  }
}
