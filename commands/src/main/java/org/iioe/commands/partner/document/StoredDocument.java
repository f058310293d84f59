package org.iioe.commands.partner.document;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.iioe.commands.content.ContentDigest;
import org.jspecify.annotations.Nullable;

/**
 * A document of a case.
 *
 * @param name of the file as it was attached
 * @param dated the date that it bears
 * @param expires last day on which it is valid, or null
 * @param withdrawnAt when it was taken back, or null
 */
public record StoredDocument(
    long id,
    String type,
    ContentDigest digest,
    long bytes,
    String name,
    String mediaType,
    @Nullable String language,
    LocalDate dated,
    @Nullable LocalDate expires,
    OffsetDateTime attachedAt,
    @Nullable OffsetDateTime withdrawnAt) {
  public boolean isLive() {
    return withdrawnAt == null;
  }

  /** Whether it counts on this day. */
  public boolean counts(LocalDate today) {
    return isLive() && (expires == null || !expires.isBefore(today));
  }
}
