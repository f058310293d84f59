package org.iioe.commands.teacher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iioe.commands.database.AuditEvent;
import org.iioe.commands.database.AuditLog;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Journal;
import org.iioe.commands.database.Run;
import org.iioe.commands.database.RunOutcome;
import org.iioe.commands.database.RunStart;
import org.iioe.commands.database.Runs;
import org.iioe.commands.database.SqlFaults;
import org.iioe.commands.fault.Fault;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Makes one teacher of two that are one person. */
public final class TeacherMerge {
  /** The two, and whether nothing shall be changed. */
  public record Request(TeacherReference keep, TeacherReference duplicate, boolean dryRun) {}

  /**
   * What was done, or would be.
   *
   * @param run null when nothing was changed
   * @param keep id of the teacher who stays
   * @param duplicate id of the one who does not
   * @param moved enrollments that the teacher gained
   * @param dropped enrollments that both had; the active one stays, else the older
   * @param filled columns of the teacher that were blank
   * @param aliases addresses that now mean the teacher
   */
  public record Report(
      @Nullable Long run,
      long keep,
      long duplicate,
      int moved,
      int dropped,
      List<String> filled,
      int aliases) {
    public Report {
      filled = List.copyOf(filled);
    }

    Report withoutRun() {
      return new Report(null, keep, duplicate, moved, dropped, filled, aliases);
    }
  }

  private final Database database;
  private final Runs runs;

  public TeacherMerge(Database database, Runs runs) {
    this.database = database;
    this.runs = runs;
  }

  /**
   * Merges the duplicate into the other, in one transaction that undo can take back.
   *
   * @throws Fault of kind not found when there is no such teacher; of kind refused when both are
   *     the same, or have different ORCID iDs
   */
  public Report merge(Request request) {
    return request.dryRun()
        ? database.rehearse(handle -> locked(handle, request)).withoutRun()
        : database.write(handle -> locked(handle, request));
  }

  private Report locked(Handle handle, Request request) {
    handle.execute(Locks.TEACHERS);
    long keep = find(handle, request.keep());
    long duplicate = find(handle, request.duplicate());
    check(handle, keep, duplicate);
    Map<String, String> arguments =
        Map.of("keep", String.valueOf(keep), "duplicate", String.valueOf(duplicate));
    Run run = runs.begin(handle, new RunStart("teacher merge", null, arguments));
    return merge(handle, run, keep, duplicate);
  }

  private Report merge(Handle handle, Run run, long keep, long duplicate) {
    MergedRows rows = new MergedRows(handle, run, keep, duplicate);
    int dropped = rows.dropEnrollments();
    int moved = rows.moveEnrollments();
    int aliases = rows.moveAliases();
    List<String> filled = rows.blanks();
    rows.deleteDuplicate(filled);
    aliases += rows.addAlias();
    Map<String, Long> counts = new TreeMap<>();
    counts.put("merged", 1L);
    counts.put("moved", (long) moved);
    counts.put("dropped", (long) dropped);
    AuditLog.append(
        handle,
        run,
        new AuditEvent(
            "teacher.merge",
            "teacher " + keep,
            Map.of(
                "duplicate", duplicate,
                "moved", moved,
                "dropped", dropped,
                "journal", Journal.digest(handle, run))));
    runs.finish(handle, run, RunOutcome.DONE, counts);
    return new Report(run.id(), keep, duplicate, moved, dropped, filled, aliases);
  }

  private static void check(Handle handle, long keep, long duplicate) {
    if (keep == duplicate) {
      throw Fault.refused("TEACHER_MERGE_SAME").with("id", keep);
    }
    boolean differ =
        handle
            .createQuery(
                """
                SELECT count(DISTINCT orcid) > 1 FROM iioe.teacher
                WHERE id IN (:keep, :duplicate)""")
            .bind("keep", keep)
            .bind("duplicate", duplicate)
            .mapTo(Boolean.class)
            .one();
    if (differ) {
      throw Fault.refused("TEACHER_MERGE_ORCID").with("keep", keep).with("duplicate", duplicate);
    }
  }

  private static long find(Handle handle, TeacherReference reference) {
    Connection connection = handle.getConnection();
    try {
      return TeacherLookup.find(connection, reference);
    } catch (SQLException failure) {
      throw SqlFaults.of(failure);
    }
  }
}
