package org.iioe.commands.course;

import java.time.OffsetDateTime;
import java.util.List;
import org.iioe.commands.course.comparison.Differences;
import org.jspecify.annotations.Nullable;

/**
 * A version with all that happened to it.
 *
 * @param events the oldest first, beginning with its import
 * @param changes to the version before; null for the first
 */
public record VersionHistory(
    StoredVersion version, List<Event> events, @Nullable Differences changes) {
  public VersionHistory {
    events = List.copyOf(events);
  }

  /**
   * Something that a run did to a version.
   *
   * @param action {@code imported}, or the status that it then had
   * @param by whose account on the client machine it was
   * @param job of the CI system, or null
   */
  public record Event(
      String action, OffsetDateTime at, long run, String by, @Nullable String job) {}
}
