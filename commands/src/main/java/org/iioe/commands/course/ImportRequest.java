package org.iioe.commands.course;

import java.util.List;
import org.iioe.commands.packaging.archive.ArchiveLimits;

/**
 * What to import and how.
 *
 * @param jobs packages at a time, at least 1
 * @param dryRun does everything but store
 * @param allowScoRemoval lets a new version drop SCOs of the last one
 */
public record ImportRequest(
    List<ImportItem> items,
    int jobs,
    boolean dryRun,
    boolean allowScoRemoval,
    ArchiveLimits limits) {
  public ImportRequest {
    items = List.copyOf(items);
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs " + jobs);
    }
  }
}
