package org.iioe.commands.course;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A version of the catalogue.
 *
 * @param archiveDigest SHA-256 of the uploaded archive, or null when a folder was imported
 * @param publishedAt when it was last published, or null
 * @param retiredAt when it was retired, or null when it is not
 */
public record StoredVersion(
    long id,
    String language,
    int number,
    String status,
    String title,
    String standard,
    @Nullable String standardEdition,
    @Nullable String manifestPath,
    String canonicalDigest,
    @Nullable String archiveDigest,
    String archiveName,
    int files,
    long bytes,
    OffsetDateTime importedAt,
    @Nullable OffsetDateTime publishedAt,
    @Nullable OffsetDateTime retiredAt) {
  boolean isPublished() {
    return status.equals(CourseStatus.PUBLISHED.code());
  }
}
