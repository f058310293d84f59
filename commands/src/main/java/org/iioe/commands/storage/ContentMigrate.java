package org.iioe.commands.storage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.ContentEntry;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.course.CatalogueContent;
import org.iioe.commands.database.AuditEvent;
import org.iioe.commands.database.AuditLog;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Run;
import org.iioe.commands.database.RunOutcome;
import org.iioe.commands.database.RunStart;
import org.iioe.commands.database.Runs;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.progress.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Copies content from one store to another, each file verified while it is read. What is there
 * already is not copied again, so the same migration goes on where one was stopped. The source
 * stays as it is.
 */
public final class ContentMigrate {
  /** Copied by one set of workers. */
  private static final int PAGE = 10_000;

  /**
   * What to copy.
   *
   * @param everything also what no version uses
   * @param verify reads what is there already, too; else its size must do
   * @param jobs files at a time, at least 1
   */
  public record Request(boolean everything, boolean verify, int jobs, boolean dryRun) {
    public Request {
      if (jobs < 1) {
        throw new IllegalArgumentException("jobs " + jobs);
      }
    }
  }

  /** A file that could not be copied, because the source lacks it or has other bytes. */
  public record Problem(ContentDigest digest, long bytes, boolean damaged) {}

  /**
   * What was copied, or would be.
   *
   * @param run its id, or null for a dry run
   * @param present what was there already
   * @param problems in the order of the digests
   */
  public record Report(@Nullable Long run, Amount copied, Amount present, List<Problem> problems) {
    public Report {
      problems = List.copyOf(problems);
    }
  }

  private final Database database;
  private final Runs runs;
  private final Progress progress;

  /**
   * A migration of what this catalogue uses.
   *
   * @param progress hears bytes
   */
  public ContentMigrate(Database database, Runs runs, Progress progress) {
    this.database = database;
    this.runs = runs;
    this.progress = progress;
  }

  /**
   * Copies.
   *
   * @throws Fault of kind usage when both are the same store; of kind unavailable when one of them
   *     fails; of kind interrupted. What was copied until then stays
   */
  public Report run(ContentStore from, ContentStore to, Request request) {
    if (from.location().equals(to.location())) {
      throw Fault.usage("CONTENT_MIGRATE_SAME").with("store", to.location());
    }
    Run run = request.dryRun() ? null : runs.begin(start(from, to));
    StoreCopy copy = new StoreCopy(from, to, request, progress);
    RunOutcome outcome = RunOutcome.FAILED;
    try {
      copyAll(from, to, request, copy);
      List<Problem> problems = copy.problems();
      outcome = problems.isEmpty() ? RunOutcome.DONE : RunOutcome.REJECTED;
      return new Report(run == null ? null : run.id(), copy.copied(), copy.present(), problems);
    } catch (IOException e) {
      throw Fault.unavailable("CONTENT_STORE_FAILED")
          .with("store", from.location())
          .with("reason", String.valueOf(e.getMessage()))
          .causedBy(e);
    } finally {
      finish(run, from, to, outcome, copy);
    }
  }

  private static RunStart start(ContentStore from, ContentStore to) {
    return new RunStart(
        "content migrate", null, Map.of("from", from.location(), "to", to.location()));
  }

  private void finish(
      @Nullable Run run, ContentStore from, ContentStore to, RunOutcome outcome, StoreCopy copy) {
    if (run != null) {
      boolean interrupted = Thread.currentThread().isInterrupted();
      Map<String, Long> counts =
          Map.of("files", copy.copied().files(), "bytes", copy.copied().bytes());
      Map<String, Object> detail = new HashMap<>(counts);
      detail.put("before", from.location());
      detail.put("after", to.location());
      database.write(
          handle -> {
            AuditLog.append(handle, run, new AuditEvent("content.migrate", "content", detail));
            runs.finish(handle, run, interrupted ? RunOutcome.INTERRUPTED : outcome, counts);
            return run;
          });
    }
  }

  private void copyAll(ContentStore from, ContentStore to, Request request, StoreCopy copy)
      throws IOException {
    CatalogueContent catalogue = new CatalogueContent(database);
    progress.expect(request.everything() ? 0 : catalogue.totals().bytes());
    Iterator<CatalogueContent.Use> wanted =
        request.everything() ? all(from.entries(), progress) : new Uses(catalogue);
    Presence presence = new Presence(to.entries());
    List<CatalogueContent.Use> page = new ArrayList<>();
    while (wanted.hasNext()) {
      CatalogueContent.Use use = wanted.next();
      if (presence.has(use) && !request.verify()) {
        copy.skip(use);
      } else {
        page.add(use);
      }
      if (page.size() == PAGE || !wanted.hasNext()) {
        copy.run(page);
        page.clear();
      }
    }
  }

  private static Iterator<CatalogueContent.Use> all(
      Iterator<ContentEntry> entries, Progress progress) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return entries.hasNext();
      }

      @Override
      public CatalogueContent.Use next() {
        ContentEntry entry = entries.next();
        progress.expect(entry.size());
        return new CatalogueContent.Use(entry.digest(), entry.size());
      }
    };
  }

  /** Asks a listing for one digest after the other, in their order. */
  private static final class Presence {
    private final Iterator<ContentEntry> entries;
    private @Nullable ContentEntry current;

    Presence(Iterator<ContentEntry> entries) {
      this.entries = entries;
    }

    boolean has(CatalogueContent.Use use) {
      while ((current == null || current.digest().compareTo(use.digest()) < 0)
          && entries.hasNext()) {
        current = entries.next();
      }
      return current != null
          && current.digest().equals(use.digest())
          && current.size() == use.size();
    }
  }
}
