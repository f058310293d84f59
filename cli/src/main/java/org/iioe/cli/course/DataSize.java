package org.iioe.cli.course;

import java.util.Locale;
import java.util.Map;
import org.iioe.commands.fault.Messages;

/** Amounts of data as people read them: in the unit that leaves no more than three digits. */
final class DataSize {
  private static final double STEP = 1000;

  private DataSize() {}

  /**
   * The amount with its unit in the user's language.
   *
   * @param bytes at least 0
   */
  static String text(long bytes, Messages messages) {
    if (bytes < STEP) {
      return messages.text("DATA_SIZE_BYTES", Map.of("amount", bytes));
    }
    double kilobytes = bytes / STEP;
    return kilobytes < STEP
        ? messages.text("DATA_SIZE_KILOBYTES", Map.of("amount", tenth(kilobytes)))
        : messages.text("DATA_SIZE_MEGABYTES", Map.of("amount", tenth(kilobytes / STEP)));
  }

  private static String tenth(double amount) {
    return String.format(Locale.ROOT, "%.1f", amount);
  }
}
