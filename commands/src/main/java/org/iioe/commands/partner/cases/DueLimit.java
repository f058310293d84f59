package org.iioe.commands.partner.cases;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many cases time may change at once. A clock that jumped would change most of them.
 *
 * @param amount at least 0; at most 100 if in per cent
 */
public record DueLimit(long amount, boolean inPercent) {
  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9})(%?)");
  private static final long ALL = 100;
  private static final DueLimit USUAL = new DueLimit(5, true);
  private static final long AT_LEAST = 20;

  public DueLimit {
    if (amount < 0 || (inPercent && amount > ALL)) {
      throw new IllegalArgumentException("limit " + amount);
    }
  }

  /** Reads {@code 20} or {@code 5%}; null if it is neither. */
  public static @Nullable DueLimit parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      return null;
    }
    long amount = Long.parseLong(written.group(1));
    boolean inPercent = !written.group(2).isEmpty();
    return inPercent && amount > ALL ? null : new DueLimit(amount, inPercent);
  }

  /** How many of so many cases without being told: 5 %, and 20 where there are few. */
  static long usual(long total) {
    return Math.max(AT_LEAST, USUAL.of(total));
  }

  /** How many that is of so many; per cents are rounded up. */
  long of(long total) {
    return inPercent ? (amount * total + ALL - 1) / ALL : amount;
  }
}
