package org.iioe.commands.course;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Run;
import org.iioe.commands.database.RunOutcome;
import org.iioe.commands.database.RunStart;
import org.iioe.commands.database.Runs;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.iioe.commands.packaging.archive.ContainerRule;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.progress.Progress;
import org.iioe.commands.progress.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Imports packages into the catalogue, each in a transaction of its own, several at a time.
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
    boolean finished = false;
    try {
      ImportReport report =
          new ImportReport(run == null ? null : run.id(), importAll(request, run));
      finish(run, outcome(report), counts(report));
      finished = true;
      return report;
    } finally {
      if (!finished) {
        finish(
            run,
            Thread.currentThread().isInterrupted() ? RunOutcome.INTERRUPTED : RunOutcome.FAILED,
            Map.of());
      }
    }
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

  private List<ImportedCourse> importAll(ImportRequest request, @Nullable Run run) {
    List<List<Integer>> courses = positionsByCode(request.items());
    int jobs = Math.min(request.jobs(), courses.size());
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / Math.max(1, jobs));
    PackageImport one =
        new PackageImport(database, store, inspector, request, run, threads, progress);
    Map<Integer, ImportedCourse> results = new ConcurrentHashMap<>();
    AtomicInteger next = new AtomicInteger();
    try {
      Workers.run(
          jobs,
          () -> {
            for (int i = next.getAndIncrement(); i < courses.size(); i = next.getAndIncrement()) {
              importCourse(one, request, courses.get(i), results);
            }
          });
    } catch (ClosedByInterruptException e) {
      throw Fault.interrupted("INTERRUPTED").causedBy(e);
    } catch (IOException e) {
      throw Fault.invalidInput("PACKAGE_UNREADABLE")
          .with("file", "")
          .with("reason", String.valueOf(e.getMessage()))
          .causedBy(e);
    }
    return new ArrayList<>(new TreeMap<>(results).values());
  }

  private static List<List<Integer>> positionsByCode(List<ImportItem> items) {
    Map<String, List<Integer>> positions = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      positions.computeIfAbsent(items.get(i).code(), code -> new ArrayList<>()).add(i);
    }
    return List.copyOf(positions.values());
  }

  private static void importCourse(
      PackageImport one,
      ImportRequest request,
      List<Integer> positions,
      Map<Integer, ImportedCourse> results)
      throws IOException {
    Map<String, String> taken = new HashMap<>();
    for (int position : positions) {
      ImportItem item = request.items().get(position);
      results.put(position, importOne(one, item, taken, request.items().size() == 1));
    }
  }

  private static Map<String, Object> reason(Fault fault, ImportItem item) {
    Map<String, Object> reason = new HashMap<>();
    fault.details().forEach((name, value) -> reason.put(name, String.valueOf(value)));
    reason.put("fault", fault.code());
    reason.put("file", item.shown());
    return reason;
  }

  /** Among many, a file that is no package is one rejection; alone, it is all that was asked. */
  private static ImportedCourse importOne(
      PackageImport one, ImportItem item, Map<String, String> taken, boolean alone)
      throws IOException {
    try {
      return one.run(item, taken);
    } catch (Fault fault) {
      if (alone || fault.kind() != FaultKind.INVALID_INPUT) {
        throw fault;
      }
      return ImportedCourse.rejected(
          item, List.of(Finding.of(ContainerRule.ZIP_UNREADABLE, reason(fault, item))));
    }
  }
}
