package org.iioe.commands.packaging.pack.description;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.iioe.commands.yaml.Place;
import org.iioe.commands.yaml.Problems;
import org.jspecify.annotations.Nullable;

/** Lengths of time such as {@code PT1H30M}. */
final class Durations {
  private static final Duration LONGEST = Duration.ofHours(9999);

  private Durations() {}

  /** The duration, or null after having told that it is none. */
  static @Nullable Duration read(String text, String key, Place place, Problems problems) {
    Duration duration = parsed(text);
    if (duration != null
        && duration.compareTo(Duration.ZERO) > 0
        && duration.compareTo(LONGEST) <= 0
        && duration.equals(duration.truncatedTo(ChronoUnit.SECONDS))) {
      return duration;
    }
    problems.add("PACK_DURATION", place, "key", key, "value", text);
    return null;
  }

  private static @Nullable Duration parsed(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException wrong) {
      return null;
    }
  }
}
