package org.iioe.commands.history;

import java.util.Locale;

/** How a run ended, or that it did not. */
public enum RunState {
  DONE,
  REJECTED,
  FAILED,
  INTERRUPTED,
  /** It is at work, or was killed. */
  UNFINISHED;

  /** As options and answers name it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return label();
  }
}
