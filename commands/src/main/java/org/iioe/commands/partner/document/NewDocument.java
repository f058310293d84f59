package org.iioe.commands.partner.document;

import java.time.LocalDate;
import org.iioe.commands.content.ContentDigest;
import org.jspecify.annotations.Nullable;

/**
 * A document whose bytes are on their way into the store.
 *
 * @param type as the mechanism names it
 * @param name of the file, without folders
 * @param dated the date that it bears; null when nobody said it: today's for a new one
 * @param language BCP 47, or null
 * @param expires last day on which it is valid, or null
 */
public record NewDocument(
    String type,
    ContentDigest digest,
    long bytes,
    String name,
    String mediaType,
    @Nullable LocalDate dated,
    @Nullable String language,
    @Nullable LocalDate expires) {
  public NewDocument {
    if (bytes < 1 || (expires != null && dated != null && expires.isBefore(dated))) {
      throw new IllegalArgumentException("document of " + bytes + " bytes, expires " + expires);
    }
  }

  /** The same, bearing this date when nobody said another. */
  NewDocument datedAtLatest(LocalDate today) {
    return dated != null
        ? this
        : new NewDocument(type, digest, bytes, name, mediaType, today, language, expires);
  }
}
