package org.iioe.commands.mechanism.machine;

/** Whether a guard holds, and why. */
record Check(boolean holds, Reason reason) {
  static Check holds(String code, Object... details) {
    return new Check(true, Reason.of(code, details));
  }

  static Check fails(String code, Object... details) {
    return new Check(false, Reason.of(code, details));
  }
}
