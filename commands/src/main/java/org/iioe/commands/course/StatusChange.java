package org.iioe.commands.course;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What publishing or retiring did.
 *
 * @param run its id, or null for a dry run
 * @param changed the versions that have another status now, or would
 */
public record StatusChange(@Nullable Long run, List<StoredVersion> changed) {
  public StatusChange {
    changed = List.copyOf(changed);
  }
}
