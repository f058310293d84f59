package org.iioe.cli.history;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/** Points in time as people write them: a day, or a time with or without its offset. */
final class Moments {
  private final Clock clock;

  /**
   * @param clock in whose time zone days begin
   */
  Moments(Clock clock) {
    this.clock = clock;
  }

  /** The beginning of a day, or the time itself; null for null. */
  @Nullable OffsetDateTime since(@Nullable String text) {
    return text == null ? null : of(text, 0);
  }

  /** The end of a day, or the time itself; null for null. */
  @Nullable OffsetDateTime until(@Nullable String text) {
    return text == null ? null : of(text, 1);
  }

  private OffsetDateTime of(String text, int days) {
    try {
      if (text.indexOf('T') < 0) {
        return LocalDate.parse(text)
            .plusDays(days)
            .atStartOfDay(clock.getZone())
            .toOffsetDateTime();
      }
      return text.matches(".*(Z|[+-][0-9]{2}:?[0-9]{2})")
          ? OffsetDateTime.parse(text)
          : LocalDateTime.parse(text).atZone(clock.getZone()).toOffsetDateTime();
    } catch (DateTimeException wrong) {
      throw Fault.usage("HISTORY_TIME_INVALID").with("value", text).causedBy(wrong);
    }
  }
}
