package org.iioe.commands.teacher.export;

import java.util.Locale;

/** For whom teachers are written. */
public enum ExportFormat {
  /** A roster of ours: enrolling it again changes nothing. */
  ROSTER,
  /** A ZIP archive of CSV files by 1EdTech OneRoster 1.2. */
  ONEROSTER,
  /** CSV for Moodle's “Upload users”. */
  MOODLE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
