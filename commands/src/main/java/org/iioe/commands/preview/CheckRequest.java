package org.iioe.commands.preview;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a course is checked.
 *
 * @param item the identifier of the only item to check, or null for all
 * @param shots folder for a picture of each item, or null for none
 * @param limit for one item, from opening to closing
 * @param jobs items at a time, at least 1
 */
public record CheckRequest(@Nullable String item, @Nullable Path shots, Duration limit, int jobs) {
  public CheckRequest {
    if (jobs < 1 || limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("jobs " + jobs + ", limit " + limit);
    }
  }
}
