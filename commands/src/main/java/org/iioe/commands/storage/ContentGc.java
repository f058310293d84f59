package org.iioe.commands.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.ContentEntry;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.content.Leftovers;
import org.iioe.commands.course.CatalogueContent;
import org.iioe.commands.database.AuditEvent;
import org.iioe.commands.database.AuditLog;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Run;
import org.iioe.commands.database.RunOutcome;
import org.iioe.commands.database.RunStart;
import org.iioe.commands.database.Runs;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Removes content that no version uses.
 *
 * <p>The danger is an import that is under way: its content is in the store before its rows are
 * committed, and content that it needs may have been there for years, unused, so that it does not
 * store it again. Age alone therefore protects nothing. So an import shares {@link
 * org.iioe.commands.database.AdvisoryLock#CONTENT} from before it first looks into the store until
 * its rows are committed, and each removal here has that lock alone, asks the catalogue once more
 * which of the candidates are used, and removes the others before it lets go. Whatever an import
 * has seen stays until its rows are there, and an import that comes later sees that the content is
 * gone and stores it. The lock is the transaction's, so a killed import holds nothing back.
 *
 * <p>The grace period is for whatever else writes into the store without that lock, such as an
 * earlier version of this program.
 */
public final class ContentGc {
  /** Removed under one lock, which keeps imports waiting. */
  private static final int BATCH = 500;

  /** As many are named; all are counted. */
  private static final int NAMED = 1000;

  /**
   * What went, or would go.
   *
   * @param run its id, or null when nothing was to be changed
   * @param removed orphans that are old enough
   * @param waiting orphans that are not
   * @param used content of the store that versions use
   * @param orphans the first thousand of what was removed
   */
  public record Report(
      @Nullable Long run,
      Amount removed,
      Amount waiting,
      Amount used,
      Leftovers leftovers,
      List<ContentEntry> orphans) {
    public Report {
      orphans = List.copyOf(orphans);
    }
  }

  private final Database database;
  private final Runs runs;
  private final ContentStore store;
  private final Clock clock;

  public ContentGc(Database database, Runs runs, ContentStore store, Clock clock) {
    this.database = database;
    this.runs = runs;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Says what {@link #collect} would remove, and changes nothing.
   *
   * @param grace how long content must have been stored
   * @throws Fault of kind refused when nothing in the store is used: then it belongs to another
   *     catalogue; of kind unavailable when store or database fail
   */
  public Report preview(Duration grace) {
    Instant before = clock.instant().minus(grace);
    Scan scan = new Scan(before, null);
    Comparison.run(store.entries(), new Uses(new CatalogueContent(database)), scan);
    if (scan.used.files() == 0 && scan.removed.plus(scan.waiting).files() > 0) {
      throw Fault.refused("CONTENT_GC_OTHER_CATALOGUE").with("store", store.location());
    }
    return scan.report(null, store.sweep(before, true));
  }

  /**
   * Removes.
   *
   * @throws Fault as {@link #preview}; of kind unavailable also while imports leave no gap for it.
   *     What was removed until then is gone
   */
  public Report collect(Duration grace) {
    preview(grace);
    Instant before = clock.instant().minus(grace);
    Run run = runs.begin(new RunStart("content gc", null, Map.of("grace", grace.toString())));
    Removal removal = new Removal(database, store, run);
    Scan scan = new Scan(before, removal);
    RunOutcome outcome = RunOutcome.FAILED;
    Leftovers leftovers = Leftovers.NONE;
    try {
      Comparison.run(store.entries(), new Uses(new CatalogueContent(database)), scan);
      scan.flush();
      leftovers = removal.sweep(before);
      outcome = RunOutcome.DONE;
      return scan.report(run.id(), leftovers);
    } finally {
      boolean interrupted = Thread.currentThread().isInterrupted();
      finish(run, interrupted ? RunOutcome.INTERRUPTED : outcome, scan.removed, leftovers);
    }
  }

  private void finish(Run run, RunOutcome outcome, Amount removed, Leftovers leftovers) {
    database.write(
        handle -> {
          AuditLog.append(
              handle,
              run,
              new AuditEvent(
                  "content.gc",
                  store.location(),
                  Map.of("files", removed.files(), "bytes", removed.bytes())));
          runs.finish(
              handle,
              run,
              outcome,
              Map.of(
                  "files", removed.files(),
                  "bytes", removed.bytes(),
                  "leftovers", leftovers.count()));
          return run;
        });
  }

  /** Collects candidates until they are enough for one removal. */
  private static final class Scan implements Comparison.Visitor {
    private final Instant before;
    private final @Nullable Removal removal;
    private final List<ContentEntry> named = new ArrayList<>();
    private final List<ContentEntry> batch = new ArrayList<>();
    private Amount removed = Amount.NONE;
    private Amount waiting = Amount.NONE;
    private Amount used = Amount.NONE;

    Scan(Instant before, @Nullable Removal removal) {
      this.before = before;
      this.removal = removal;
    }

    @Override
    public void orphan(ContentEntry entry) {
      if (!entry.modified().isBefore(before)) {
        waiting = waiting.and(entry.size());
        return;
      }
      batch.add(entry);
      if (removal == null || batch.size() == BATCH) {
        flush();
      }
    }

    @Override
    public void both(ContentEntry entry, CatalogueContent.Use use) {
      used = used.and(entry.size());
    }

    @Override
    public void missing(CatalogueContent.Use use) {}

    void flush() {
      List<ContentEntry> gone = removal == null ? List.copyOf(batch) : removal.run(batch);
      for (ContentEntry entry : gone) {
        removed = removed.and(entry.size());
        if (named.size() < NAMED) {
          named.add(entry);
        }
      }
      batch.clear();
    }

    Report report(@Nullable Long run, Leftovers leftovers) {
      return new Report(run, removed, waiting, used, leftovers, named);
    }
  }

  static List<ContentDigest> digests(List<ContentEntry> entries) {
    return entries.stream().map(ContentEntry::digest).toList();
  }
}
