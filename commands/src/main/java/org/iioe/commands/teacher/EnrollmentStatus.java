package org.iioe.commands.teacher;

import java.util.Locale;

/** Whether somebody is in a course or training, or was. */
public enum EnrollmentStatus {
  ACTIVE,
  WITHDRAWN;

  /** As it stands in {@code iioe.enrollment.status}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return code();
  }
}
