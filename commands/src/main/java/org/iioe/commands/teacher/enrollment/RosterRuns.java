package org.iioe.commands.teacher.enrollment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.iioe.commands.database.AuditEvent;
import org.iioe.commands.database.AuditLog;
import org.iioe.commands.database.Journal;
import org.iioe.commands.database.Run;
import org.iioe.commands.database.RunOutcome;
import org.iioe.commands.database.RunStart;
import org.iioe.commands.database.Runs;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.table.TableDialect;
import org.jdbi.v3.core.Handle;

/** What the book of runs says of an import. */
final class RosterRuns {
  private final Runs runs;
  private final RunStart start;

  RosterRuns(Runs runs, EnrollmentRequest request) {
    this.runs = runs;
    this.start = new RunStart(request.verb(), request.digest(), request.arguments());
  }

  /** A run of the same file and arguments that stopped in the middle. */
  Optional<Run> unfinished() {
    return runs.unfinished(start);
  }

  /** Begins a run, and notes how its file is written. */
  Run begin(Handle handle, RosterPump pump) {
    Run run = runs.begin(handle, start);
    TableDialect dialect = pump.dialect();
    handle
        .createUpdate(
            """
            INSERT INTO iioe.roster
              (run_id, format, encoding, byte_order_mark, delimiter, separator_line, header)
            VALUES (:run, lower(:format), :encoding, :byteOrderMark, :delimiter, :separatorLine,
                    :header)""")
        .bind("run", run.id())
        .bind("format", dialect.format().name())
        .bind("encoding", dialect.encoding().name())
        .bind("byteOrderMark", dialect.byteOrderMark())
        .bind("delimiter", dialect.delimiter() == 0 ? "," : String.valueOf(dialect.delimiter()))
        .bind("separatorLine", dialect.separatorLine())
        .bindArray(
            "header",
            String.class,
            pump.header().stream().map(heading -> heading.replace('\0', '\uFFFD')).toArray())
        .execute();
    return run;
  }

  /**
   * How many records are done, for this transaction alone to go on from.
   *
   * @throws Fault of kind refused when another process has gone on meanwhile
   */
  static void goOn(Handle handle, Run run, long done) {
    long found =
        handle
            .createQuery("SELECT records_done FROM iioe.roster WHERE run_id = :run FOR UPDATE")
            .bind("run", run.id())
            .mapTo(Long.class)
            .one();
    boolean open =
        handle
            .createQuery("SELECT outcome IS NULL FROM iioe.run WHERE id = :run")
            .bind("run", run.id())
            .mapTo(Boolean.class)
            .one();
    if (found != done || !open) {
      throw Fault.refused("ENROLL_ELSEWHERE").with("run", run.id());
    }
  }

  static long done(Handle handle, Run run) {
    return handle
        .createQuery("SELECT records_done FROM iioe.roster WHERE run_id = :run")
        .bind("run", run.id())
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  static MergeCounts counts(Handle handle, Run run) {
    Map<String, Long> counts = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT key, CAST(value AS bigint) FROM iioe.run
            CROSS JOIN LATERAL jsonb_each_text(counts) WHERE id = :run""")
        .bind("run", run.id())
        .map((row, context) -> counts.put(row.getString(1), row.getLong(2)))
        .list();
    return MergeCounts.of(counts);
  }

  /** Notes what the transactions of the run have done, this one included. */
  static void note(Handle handle, Run run, long done, MergeCounts counts) {
    handle
        .createUpdate("UPDATE iioe.roster SET records_done = :done WHERE run_id = :run")
        .bind("done", done)
        .bind("run", run.id())
        .execute();
    Runs.note(handle, run, counts.asMap());
  }

  /** Ends the run, with an event for whoever asks later whether the journal is as it was. */
  void finish(Handle handle, Run run, MergeCounts counts) {
    handle
        .createUpdate("UPDATE iioe.roster SET records_done = :read WHERE run_id = :run")
        .bind("read", counts.rows().read())
        .bind("run", run.id())
        .execute();
    runs.finish(
        handle,
        run,
        counts.rows().rejected() == 0 ? RunOutcome.DONE : RunOutcome.REJECTED,
        counts.asMap());
    if (counts.hasChanges()) {
      Map<String, Object> detail = new HashMap<>(counts.asMap());
      detail.put("journal", Journal.digest(handle, run));
      AuditLog.append(
          handle, run, new AuditEvent("teacher.enroll", "roster " + start.inputDigest(), detail));
    }
  }
}
