package org.iioe.commands.teacher;

import java.util.Locale;

/** What a teacher does in a course or training. */
public enum EnrollmentRole {
  LEARNER,
  FACILITATOR,
  TRAINER,
  OBSERVER;

  /** As it stands in {@code iioe.enrollment.role}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return code();
  }
}
