package org.iioe.commands.table;

/** Checks bytes against the well-formed sequences of UTF-8 (Unicode 15, table 3-7). */
final class Utf8Check {
  private int missing;
  private int low = 0x80;
  private int high = 0xBF;
  private long characters;
  private long errors;

  /** Whether no character has begun and not ended. */
  boolean isBetween() {
    return missing == 0;
  }

  void add(int value) {
    if (missing > 0) {
      if (value >= low && value <= high) {
        missing--;
        low = 0x80;
        high = 0xBF;
        characters += missing == 0 ? 1 : 0;
        return;
      }
      errors++;
      missing = 0;
    }
    if (value >= 0x80) {
      begin(value);
    }
  }

  private void begin(int value) {
    low = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
    high = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
    if (value >= 0xC2 && value <= 0xDF) {
      missing = 1;
    } else if (value >= 0xE0 && value <= 0xEF) {
      missing = 2;
    } else if (value >= 0xF0 && value <= 0xF4) {
      missing = 3;
    } else {
      errors++;
    }
  }

  void end() {
    errors += missing == 0 ? 0 : 1;
    missing = 0;
  }

  /** How many characters beyond ASCII were right. */
  long characters() {
    return characters;
  }

  long errors() {
    return errors;
  }
}
