package org.iioe.commands.packaging.scorm;

import java.util.Set;

/** The vocabulary of what happens when time is up: the same in all versions. */
final class TimeLimitAction {
  private static final Set<String> VALUES =
      Set.of("exit,message", "exit,no message", "continue,message", "continue,no message");

  private TimeLimitAction() {}

  /** Blanks around the comma are passed over; every system does. */
  static boolean isValid(String value) {
    return VALUES.contains(value.strip().replaceAll("\\s*,\\s*", ","));
  }
}
