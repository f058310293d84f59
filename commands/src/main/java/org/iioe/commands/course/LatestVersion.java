package org.iioe.commands.course;

import org.jspecify.annotations.Nullable;

/**
 * The newest version of an edition, as the import needs it.
 *
 * @param category of the course, or null
 * @param archiveDigest null when a folder was imported
 */
public record LatestVersion(
    String code,
    @Nullable String category,
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
    long fileBytes) {
  /** Whether the course is already what an item asks of it beside its content. */
  boolean has(ImportItem item) {
    CourseCategory asked = item.category();
    return (asked == null || asked.code().equals(category))
        && (!item.publish() || status.equals(CourseStatus.PUBLISHED.code()));
  }
}
