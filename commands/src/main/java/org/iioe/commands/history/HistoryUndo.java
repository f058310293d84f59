package org.iioe.commands.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.database.AuditEvent;
import org.iioe.commands.database.AuditLog;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Journal;
import org.iioe.commands.database.Run;
import org.iioe.commands.database.RunOutcome;
import org.iioe.commands.database.RunStart;
import org.iioe.commands.database.Runs;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.teacher.Locks;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Undoes a run by field: what somebody changed since is left alone and named. The undo is a run
 * with a journal of its own, so that it can be undone.
 */
public final class HistoryUndo {
  /** Who was forgotten does not come back. */
  private static final String FORGET = "teacher forget";

  /**
   * What is to be undone.
   *
   * @param force whether to undo also a run that never said that it was finished
   */
  public record Request(long run, boolean force) {}

  private record Past(String verb, boolean finished) {}

  private final Database database;
  private final Runs runs;

  public HistoryUndo(Database database, Runs runs) {
    this.database = database;
    this.runs = runs;
  }

  /**
   * Does all the work and undoes it.
   *
   * @throws Fault as {@link #undo} does
   */
  public UndoReport rehearse(Request request) {
    return database.rehearse(handle -> undo(handle, request, true));
  }

  /**
   * Undoes the run in one transaction.
   *
   * @throws Fault of kind not found when there is no such run; of kind refused when it changed
   *     something that cannot be undone, or may still be at work
   */
  public UndoReport undo(Request request) {
    return database.write(handle -> undo(handle, request, false));
  }

  private UndoReport undo(Handle handle, Request request, boolean rehearsal) {
    lock(handle, request.run());
    check(handle, request);
    Run run =
        runs.begin(
            handle,
            new RunStart("history undo", null, Map.of("run", String.valueOf(request.run()))));
    UndoWork work = new UndoWork(handle, request.run(), run.id());
    work.apply();
    UndoReport report = work.report(rehearsal ? null : run.id());
    Map<String, Long> counts =
        Map.of(
            "restored", report.restored(),
            "deleted", report.deleted(),
            "skipped", report.skipped());
    Map<String, Object> detail = new HashMap<>(counts);
    detail.put("journal", Journal.digest(handle, run));
    AuditLog.append(
        handle, run, new AuditEvent("history.undo", String.valueOf(request.run()), detail));
    RunOutcome outcome = report.skipped() == 0 ? RunOutcome.DONE : RunOutcome.REJECTED;
    runs.finish(handle, run, outcome, counts);
    return report;
  }

  /** In the order in which all lock who write these tables; then nobody changes what is judged. */
  private static void lock(Handle handle, long run) {
    handle.execute(Locks.TEACHERS);
    handle.execute(
        """
        SELECT id FROM iioe.course
        WHERE id IN (
          SELECT course_id FROM iioe.journal
          JOIN iioe.course_version version ON version.id = row_id
          JOIN iioe.course_edition edition ON edition.id = version.edition_id
          WHERE journal.run_id = ? AND relation = 'course_version')
        OR id IN (SELECT row_id FROM iioe.journal WHERE run_id = ? AND relation = 'course')
        ORDER BY id FOR UPDATE""",
        run,
        run);
  }

  private static void check(Handle handle, Request request) {
    Past past = past(handle, request.run());
    if (past == null) {
      throw PastRuns.unknown(request.run());
    }
    if (past.verb().equals(FORGET)) {
      throw Fault.refused("HISTORY_UNDO_FORGET").with("run", request.run());
    }
    if (!past.finished() && !request.force()) {
      throw Fault.refused("HISTORY_UNDO_UNFINISHED").with("run", request.run());
    }
    List<String> cases = CaseRuns.cases(handle, request.run());
    if (!cases.isEmpty()) {
      throw Fault.refused("HISTORY_UNDO_CASE")
          .with("run", request.run())
          .with("verb", past.verb())
          .with("cases", cases)
          .with("command", CaseRuns.opposite(past.verb(), cases.get(0)));
    }
    List<String> foreign = notUndoable(handle, request.run());
    if (!foreign.isEmpty()) {
      throw Fault.refused("HISTORY_UNDO_IMPOSSIBLE")
          .with("run", request.run())
          .with("verb", past.verb())
          .with("tables", foreign);
    }
  }

  private static @Nullable Past past(Handle handle, long run) {
    return handle
        .createQuery("SELECT verb, outcome IS NOT NULL FROM iioe.run WHERE id = :run")
        .bind("run", run)
        .map((row, context) -> new Past(row.getString(1), row.getBoolean(2)))
        .findOne()
        .orElse(null);
  }

  /** Tables of which the run did something that cannot be undone. */
  static List<String> notUndoable(Handle handle, long run) {
    return handle
        .createQuery(
            """
            SELECT relation, bool_or(operation <> 'changed') FROM iioe.journal
            WHERE run_id = :run GROUP BY relation ORDER BY relation""")
        .bind("run", run)
        .reduceRows(
            new ArrayList<String>(),
            (tables, row) -> {
              String table = row.getColumn(1, String.class);
              UndoRelation relation = UndoRelation.of(table);
              if (relation == null || (!relation.isWhole() && row.getColumn(2, Boolean.class))) {
                tables.add(table);
              }
              return tables;
            });
  }
}
