package org.iioe.commands.roster.value;

/** What a date such as 03/04/2024 may mean. */
public final class DateReading {
  /** Day, month, year. */
  public static final int DMY = 1;

  /** Month, day, year. */
  public static final int MDY = 2;

  /** Year, month, day. */
  public static final int YMD = 4;

  private DateReading() {}
}
