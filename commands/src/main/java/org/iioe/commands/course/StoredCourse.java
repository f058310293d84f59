package org.iioe.commands.course;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A course of the catalogue.
 *
 * @param versions by language, the newest first
 */
public record StoredCourse(String code, @Nullable String category, List<StoredVersion> versions) {
  public StoredCourse {
    versions = List.copyOf(versions);
  }

  /** The number of the version of an edition that is offered, or null. */
  public @Nullable Integer published(String language) {
    for (StoredVersion version : versions) {
      if (version.language().equals(language) && version.isPublished()) {
        return version.number();
      }
    }
    return null;
  }

  /** The languages, in order. */
  public List<String> languages() {
    return versions.stream().map(StoredVersion::language).distinct().toList();
  }
}
