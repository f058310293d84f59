package org.iioe.commands.course;

import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Run;
import org.iioe.commands.database.RunOutcome;
import org.iioe.commands.database.RunStart;
import org.iioe.commands.database.Runs;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.progress.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Imports packages into the catalogue, several at a time.
 *
 * <p>A package is imported as a whole or not at all, whenever the program is stopped; the same
 * import again does what is missing. Packages of one course are imported one after the other, in
 * the order of the request, so that the result does not depend on chance.
 */
public final class CourseImport {
  private final Database database;
  private final Runs runs;
  private final ContentStore store;
  private final PackageInspector inspector;
  private final Progress progress;

  /**
   * An import into this catalogue and store.
   *
   * @param progress hears inflated bytes
   */
  public CourseImport(
      Database database,
      Runs runs,
      ContentStore store,
      PackageInspector inspector,
      Progress progress) {
    this.database = database;
    this.runs = runs;
    this.store = store;
    this.inspector = inspector;
    this.progress = progress;
  }

  /**
   * Imports what can be imported and says what became of each package.
   *
   * @throws Fault of kind invalid input when a file does not exist, or when the only one is no
   *     package; of kind unavailable when the store or the database fails; of kind interrupted when
   *     the program is asked to stop. Packages imported until then stay.
   */
  public ImportReport run(ImportRequest request) {
    for (ImportItem item : request.items()) {
      if (!Files.exists(item.file())) {
        throw Fault.invalidInput("PACKAGE_NO_SUCH_FILE").with("file", item.shown());
      }
    }
    Run run = request.dryRun() ? null : runs.begin(start(request));
    BulkImport bulk = new BulkImport(database, store, inspector, request, run, progress);
    boolean finished = false;
    try {
      bulk.run();
      finished = true;
    } finally {
      if (!finished) {
        boolean interrupted = Thread.currentThread().isInterrupted();
        ImportReport partial = report(run, bulk);
        finish(run, interrupted ? RunOutcome.INTERRUPTED : RunOutcome.FAILED, counts(partial));
      }
    }
    ImportReport report = report(run, bulk);
    finish(run, outcome(report), counts(report));
    return report;
  }

  private static ImportReport report(@Nullable Run run, BulkImport bulk) {
    return new ImportReport(run == null ? null : run.id(), bulk.results());
  }

  private static RunStart start(ImportRequest request) {
    return new RunStart(
        "course import", null, Map.of("packages", Integer.toString(request.items().size())));
  }

  private void finish(@Nullable Run run, RunOutcome outcome, Map<String, Long> counts) {
    if (run != null) {
      runs.finish(run, outcome, counts);
    }
  }

  private static RunOutcome outcome(ImportReport report) {
    return report.count(ImportOutcome.REJECTED) == 0 ? RunOutcome.DONE : RunOutcome.REJECTED;
  }

  private static Map<String, Long> counts(ImportReport report) {
    Map<String, Long> counts = new TreeMap<>();
    for (ImportOutcome outcome : ImportOutcome.values()) {
      counts.put(outcome.code(), report.count(outcome));
    }
    return counts;
  }
}
