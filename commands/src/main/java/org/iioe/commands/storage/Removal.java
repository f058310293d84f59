package org.iioe.commands.storage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.ContentEntry;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.course.CatalogueContent;
import org.iioe.commands.database.AdvisoryLock;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Run;
import org.iioe.commands.fault.Fault;
import org.jdbi.v3.core.Handle;

/** Removes a batch of content while no import is under way. */
final class Removal {
  /** Well below the minute that an import waits for a lock. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int ATTEMPTS = 12;

  private final Database database;
  private final ContentStore store;
  private final Run run;

  Removal(Database database, ContentStore store, Run run) {
    this.database = database;
    this.store = store;
    this.run = run;
  }

  /** Returns those that were removed. */
  List<ContentEntry> run(List<ContentEntry> candidates) {
    if (candidates.isEmpty()) {
      return List.of();
    }
    for (int i = 0; i < ATTEMPTS; i++) {
      Optional<List<ContentEntry>> removed =
          database.write(run, handle -> remove(handle, List.copyOf(candidates)));
      if (removed.isPresent()) {
        return removed.get();
      }
    }
    throw Fault.unavailable("CONTENT_GC_IMPORTS");
  }

  /** Empty when imports are under way that take longer. */
  private Optional<List<ContentEntry>> remove(Handle handle, List<ContentEntry> candidates) {
    if (!AdvisoryLock.CONTENT.alone(handle, PATIENCE)) {
      return Optional.empty();
    }
    Set<ContentDigest> used =
        CatalogueContent.among(handle.getConnection(), ContentGc.digests(candidates));
    List<ContentEntry> unused =
        candidates.stream().filter(entry -> !used.contains(entry.digest())).toList();
    store.remove(ContentGc.digests(unused));
    return Optional.of(unused);
  }
}
