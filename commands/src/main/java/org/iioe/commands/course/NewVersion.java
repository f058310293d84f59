package org.iioe.commands.course;

import java.util.Map;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.StoredContent;
import org.iioe.commands.packaging.model.CoursePackage;
import org.jspecify.annotations.Nullable;

/**
 * A version about to be recorded.
 *
 * @param language of the edition
 * @param archive as uploaded, or null when a folder was imported
 * @param files by path
 */
record NewVersion(
    ImportItem item,
    String language,
    CoursePackage coursePackage,
    ContentDigest canonical,
    @Nullable StoredContent archive,
    Map<String, StoredContent> files) {
  /** What the package calls itself, else its file's name. */
  String title() {
    String title = coursePackage.title();
    return title == null || title.isBlank() ? archiveName() : title.strip();
  }

  String archiveName() {
    return CourseNames.nameOf(item.file());
  }

  long bytes() {
    return files.values().stream().mapToLong(StoredContent::size).sum();
  }

  /** SHA-256 of the archive; of a folder the canonical digest. */
  String sha256() {
    return (archive == null ? canonical : archive.digest()).hex();
  }
}
