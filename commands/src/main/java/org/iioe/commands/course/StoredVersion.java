package org.iioe.commands.course;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A version of the catalogue.
 *
 * @param archiveDigest SHA-256 of the uploaded archive, or null when a folder was imported
 */
public record StoredVersion(
    long id,
    String language,
    int number,
    String status,
    String title,
    String standard,
    @Nullable String standardEdition,
    String canonicalDigest,
    @Nullable String archiveDigest,
    String archiveName,
    int files,
    long bytes,
    OffsetDateTime importedAt) {}
