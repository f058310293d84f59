package org.iioe.commands.course;

import org.jspecify.annotations.Nullable;

/**
 * The newest version of an edition, as the import needs it.
 *
 * @param archiveDigest null when a folder was imported
 */
public record LatestVersion(
    long id,
    long editionId,
    String language,
    int number,
    String status,
    String title,
    String standard,
    String canonicalDigest,
    @Nullable String archiveDigest,
    @Nullable Long archiveBytes,
    long fileBytes) {}
