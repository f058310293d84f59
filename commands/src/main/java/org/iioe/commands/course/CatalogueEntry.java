package org.iioe.commands.course;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A line of the catalogue: an edition with its newest version, or the published one.
 *
 * @param published number of the published version, or null
 */
public record CatalogueEntry(
    String code,
    @Nullable String category,
    String language,
    String title,
    int version,
    String status,
    @Nullable Integer published,
    String standard,
    int files,
    long bytes,
    OffsetDateTime importedAt) {
  /** Whether another version than the newest is offered. */
  public boolean isWaiting() {
    return published != null && published != version;
  }
}
