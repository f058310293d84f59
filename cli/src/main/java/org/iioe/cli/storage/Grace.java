package org.iioe.cli.storage;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iioe.commands.fault.Fault;

/** A period as people write it: {@code 30m}, {@code 24h}, {@code 7d}. */
final class Grace {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,5})(m|h|d)");

  private Grace() {}

  /**
   * Reads a period.
   *
   * @throws Fault of kind usage when it is none
   */
  static Duration of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw Fault.usage("CONTENT_GRACE_INVALID");
    }
    long amount = Long.parseLong(form.group(1));
    return switch (form.group(2)) {
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }
}
