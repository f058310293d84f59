package org.iioe.commands.course;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Run;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.iioe.commands.packaging.archive.ContainerRule;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.progress.Progress;
import org.iioe.commands.progress.Workers;
import org.jspecify.annotations.Nullable;

/** The packages of one import, shared out to workers course by course. */
final class BulkImport {
  /** Courses that a worker takes at a time, and asks the catalogue for with one question. */
  private static final int MOST_COURSES = 32;

  private final Database database;
  private final ContentStore store;
  private final ImportRequest request;
  private final @Nullable Run run;
  private final Progress progress;
  private final PackageImport one;
  private final int jobs;
  private final List<List<Integer>> courses;
  private final ConcurrentMap<Integer, ImportedCourse> results = new ConcurrentHashMap<>();
  private final FirstUses uses = new FirstUses();
  private int next;

  /**
   * @param run null for a dry run
   */
  BulkImport(
      Database database,
      ContentStore store,
      PackageInspector inspector,
      ImportRequest request,
      @Nullable Run run,
      Progress progress) {
    this.database = database;
    this.store = store;
    this.request = request;
    this.run = run;
    this.progress = progress;
    this.courses = positionsByCode(request.items());
    this.jobs = Math.min(request.jobs(), Math.max(1, courses.size()));
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / jobs);
    this.one = new PackageImport(database, store, inspector, request, threads, progress);
  }

  private static List<List<Integer>> positionsByCode(List<ImportItem> items) {
    Map<String, List<Integer>> positions = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      positions.computeIfAbsent(items.get(i).code(), code -> new ArrayList<>()).add(i);
    }
    return List.copyOf(positions.values());
  }

  /** What is done so far, in the order of the request. */
  List<ImportedCourse> results() {
    long[] stored = uses.added(request.items().size());
    List<ImportedCourse> courses = new ArrayList<>();
    new TreeMap<>(results)
        .forEach((position, course) -> courses.add(course.storing(stored[position])));
    return courses;
  }

  void run() {
    try {
      Workers.run(jobs, this::work);
    } catch (ClosedByInterruptException e) {
      throw interrupted(e);
    } catch (IOException e) {
      throw Fault.invalidInput("PACKAGE_UNREADABLE")
          .with("file", "")
          .with("reason", String.valueOf(e.getMessage()))
          .causedBy(e);
    } catch (RuntimeException failure) {
      // While it is being stopped, whatever fails fails because of that.
      throw Thread.currentThread().isInterrupted() ? interrupted(failure) : failure;
    }
  }

  private Fault interrupted(Exception cause) {
    int done = run == null ? 0 : results.size();
    return Fault.interrupted("COURSE_IMPORT_INTERRUPTED")
        .with("done", done)
        .with("packages", request.items().size())
        .causedBy(cause);
  }

  private void work() throws IOException {
    try (ImportBatch batch =
        new ImportBatch(database, store, run, request.allowScoRemoval(), this::finished)) {
      for (List<List<Integer>> some = take(); !some.isEmpty(); some = take()) {
        KnownCourses known = KnownCourses.of(database, some.stream().map(this::code).toList());
        for (List<Integer> course : some) {
          importCourse(course, known.course(code(course)), batch);
        }
        batch.flush();
      }
    }
  }

  /** Fewer towards the end, so that no worker has much to do when the others have nothing. */
  private synchronized List<List<Integer>> take() {
    int left = courses.size() - next;
    int count = Math.min(left, Math.max(1, Math.min(MOST_COURSES, left / (2 * jobs))));
    List<List<Integer>> some = courses.subList(next, next + count);
    next += count;
    return some;
  }

  private String code(List<Integer> positions) {
    return request.items().get(positions.get(0)).code();
  }

  /** A further package of a course has to find the earlier one recorded. */
  private void importCourse(
      List<Integer> positions, Map<String, LatestVersion> known, ImportBatch batch)
      throws IOException {
    Map<String, String> taken = new HashMap<>();
    Map<String, LatestVersion> latest = known;
    for (int position : positions) {
      if (Thread.currentThread().isInterrupted()) {
        throw new ClosedByInterruptException();
      }
      if (position != positions.get(0)) {
        batch.flush();
        String code = code(positions);
        latest = KnownCourses.of(database, List.of(code)).course(code);
      }
      batch.add(prepare(position, latest, taken, batch.protection()));
    }
  }

  /** Among many, a file that is no package is one rejection; alone, it is all that was asked. */
  private PreparedPackage prepare(
      int position,
      Map<String, LatestVersion> latest,
      Map<String, String> taken,
      ContentProtection protection)
      throws IOException {
    ImportItem item = request.items().get(position);
    try {
      return one.prepare(position, latest, taken, protection);
    } catch (Fault fault) {
      if (request.items().size() == 1 || fault.kind() != FaultKind.INVALID_INPUT) {
        throw fault;
      }
      return PreparedPackage.done(
          position,
          ImportedCourse.rejected(
              item, List.of(Finding.of(ContainerRule.ZIP_UNREADABLE, reason(fault, item)))));
    }
  }

  private static Map<String, Object> reason(Fault fault, ImportItem item) {
    Map<String, Object> reason = new HashMap<>();
    fault.details().forEach((name, value) -> reason.put(name, String.valueOf(value)));
    reason.put("fault", fault.code());
    reason.put("file", item.shown());
    return reason;
  }

  private void finished(PreparedPackage prepared, ImportedCourse result) {
    NewVersion version = prepared.version();
    boolean stored =
        result.outcome() == ImportOutcome.CREATED || result.outcome() == ImportOutcome.UPDATED;
    if (version != null && stored) {
      uses.note(prepared.position(), version.files().values());
    }
    results.put(prepared.position(), result);
    progress.finished(results.size(), request.items().size());
  }
}
