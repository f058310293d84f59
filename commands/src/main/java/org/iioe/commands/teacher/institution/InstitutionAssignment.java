package org.iioe.commands.teacher.institution;

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
import org.iioe.commands.table.TableReader;
import org.iioe.commands.teacher.Locks;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Says of many institutions at once which partners they are. */
public final class InstitutionAssignment {
  /**
   * What was done, or would be.
   *
   * @param run null when nothing was changed
   * @param read rows of the file; each is one of the following four
   * @param assigned institutions that now mean another partner than before, or none before
   * @param unchanged that meant the partner already
   * @param skipped that have no partner in the file
   * @param teachers who belong to a partner now
   */
  public record Report(
      @Nullable Long run,
      long read,
      long assigned,
      long unchanged,
      long skipped,
      long teachers,
      List<AssignmentProblem> rejections) {
    public Report {
      rejections = List.copyOf(rejections);
      if (read != assigned + unchanged + skipped + rejections.size()) {
        throw new IllegalStateException("rows were lost");
      }
    }

    Report withoutRun() {
      return new Report(null, read, assigned, unchanged, skipped, teachers, rejections);
    }
  }

  private final Database database;
  private final Runs runs;

  public InstitutionAssignment(Database database, Runs runs) {
    this.database = database;
    this.runs = runs;
  }

  /**
   * Assigns in one transaction: teachers with such an institution get the partner, and rosters to
   * come are understood.
   *
   * @param name of the file
   * @param table its rows, with the columns {@code institution} and {@code partner}
   * @throws org.iioe.commands.fault.Fault of kind invalid input when a column is missing
   */
  public Report assign(String name, TableReader table, boolean dryRun) {
    AssignmentFile file = AssignmentFile.read(table);
    return dryRun
        ? database.rehearse(handle -> assign(handle, file, table.sha256(), name)).withoutRun()
        : database.write(handle -> assign(handle, file, table.sha256(), name));
  }

  private Report assign(Handle handle, AssignmentFile file, String digest, String name) {
    handle.execute(Locks.TEACHERS);
    Assignments assignments = Assignments.judge(handle, file);
    Run run =
        runs.begin(handle, new RunStart("teacher merge", digest, Map.of("institutions", name)));
    AssignmentRows rows = new AssignmentRows(handle, run);
    long assigned = rows.match(assignments);
    long teachers = rows.teachers(assignments);
    Report report =
        new Report(
            run.id(),
            file.rows().size(),
            assigned,
            assignments.known() - assigned,
            assignments.skipped(),
            teachers,
            assignments.problems());
    finish(handle, run, report);
    return report;
  }

  private void finish(Handle handle, Run run, Report report) {
    Map<String, Long> counts = new TreeMap<>();
    counts.put("read", report.read());
    counts.put("assigned", report.assigned());
    counts.put("unchanged", report.unchanged());
    counts.put("skipped", report.skipped());
    counts.put("rejected", (long) report.rejections().size());
    counts.put("teachers", report.teachers());
    if (report.assigned() + report.teachers() > 0) {
      Map<String, Object> detail = new TreeMap<>(counts);
      detail.put("journal", Journal.digest(handle, run));
      AuditLog.append(
          handle, run, new AuditEvent("teacher.assign-institutions", "run " + run.id(), detail));
    }
    boolean rejected = !report.rejections().isEmpty();
    runs.finish(handle, run, rejected ? RunOutcome.REJECTED : RunOutcome.DONE, counts);
  }
}
