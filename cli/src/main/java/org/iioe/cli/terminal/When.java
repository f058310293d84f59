package org.iioe.cli.terminal;

import org.jspecify.annotations.Nullable;

/** When an adornment (color, progress) is used. Users see the lower-case names. */
public enum When {
  AUTO("auto"),
  ALWAYS("always"),
  NEVER("never");

  private final String label;

  When(String label) {
    this.label = label;
  }

  /** What an option's value means before it has been checked; anything unknown is automatic. */
  public static When leniently(@Nullable String value) {
    if (ALWAYS.label.equals(value)) {
      return ALWAYS;
    }
    return NEVER.label.equals(value) ? NEVER : AUTO;
  }

  @Override
  public String toString() {
    return label;
  }
}
