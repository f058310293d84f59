package org.iioe.commands.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many changes of a kind a run may make.
 *
 * @param amount at least 0; at most 100 if in per cent
 */
public record ChangeLimit(long amount, boolean inPercent) {
  /** What holds when nothing is said. */
  public static final ChangeLimit DEFAULT = new ChangeLimit(5, true);

  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9})(%?)");
  private static final long ALL = 100;

  public ChangeLimit {
    if (amount < 0 || (inPercent && amount > ALL)) {
      throw new IllegalArgumentException("limit " + amount);
    }
  }

  /** Reads {@code 20} or {@code 5%}; null if it is neither. */
  public static @Nullable ChangeLimit parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      return null;
    }
    long amount = Long.parseLong(written.group(1));
    boolean inPercent = !written.group(2).isEmpty();
    return inPercent && amount > ALL ? null : new ChangeLimit(amount, inPercent);
  }

  /** How many that is of so many; per cents are rounded up. */
  public long of(long total) {
    return inPercent ? (amount * total + ALL - 1) / ALL : amount;
  }

  @Override
  public String toString() {
    return inPercent ? amount + "%" : Long.toString(amount);
  }
}
