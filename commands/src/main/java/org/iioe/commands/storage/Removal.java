package org.iioe.commands.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.ContentEntry;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.content.Leftovers;
import org.iioe.commands.course.CatalogueContent;
import org.iioe.commands.database.AdvisoryLock;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Run;
import org.iioe.commands.fault.Fault;
import org.jdbi.v3.core.Handle;

/** Removes while no import is under way. */
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
    List<ContentEntry> batch = List.copyOf(candidates);
    return batch.isEmpty() ? List.of() : alone(handle -> remove(handle, batch));
  }

  /** What is on its way into a bucket looks the same whether its run lives; now none does. */
  Leftovers sweep(Instant before) {
    return alone(handle -> store.sweep(before, false));
  }

  private List<ContentEntry> remove(Handle handle, List<ContentEntry> candidates) {
    Set<ContentDigest> used =
        CatalogueContent.among(handle.getConnection(), ContentGc.digests(candidates));
    List<ContentEntry> unused =
        candidates.stream().filter(entry -> !used.contains(entry.digest())).toList();
    store.remove(ContentGc.digests(unused));
    return unused;
  }

  /** Works while no import is under way, in one of several attempts at finding such a while. */
  private <T> T alone(Function<Handle, T> work) {
    for (int i = 0; i < ATTEMPTS; i++) {
      Optional<T> done =
          database.write(
              run,
              handle ->
                  AdvisoryLock.CONTENT.alone(handle, PATIENCE)
                      ? Optional.of(work.apply(handle))
                      : Optional.empty());
      if (done.isPresent()) {
        return done.get();
      }
    }
    throw Fault.unavailable("CONTENT_GC_IMPORTS");
  }
}
