package org.iioe.commands.teacher.enrollment;

import java.sql.SQLException;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Run;
import org.iioe.commands.database.SqlFaults;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A roster in one transaction, which is undone in a dry run. */
final class WholeImport {
  private final Database database;
  private final RosterRuns book;
  private final EnrollmentRequest request;
  private final Stoppable stoppable;

  WholeImport(Database database, RosterRuns book, EnrollmentRequest request, Stoppable stoppable) {
    this.database = database;
    this.book = book;
    this.request = request;
    this.stoppable = stoppable;
  }

  EnrollmentResult run() {
    try {
      return database.write(this::inTransaction);
    } catch (Undone undone) {
      return undone.result();
    }
  }

  private EnrollmentResult inTransaction(Handle handle) {
    stoppable.in(handle);
    KnownTargets known = known(handle);
    try (RosterPump pump = new RosterPump(request.input(), known, 0, Long.MAX_VALUE)) {
      Run run = book.begin(handle, pump);
      Statements statements = new Statements(handle);
      RosterMerge.Merged merged =
          new RosterMerge(statements, request, known, run.id()).run(pump, request.rejects());
      boolean undo =
          request.dryRun() || (request.allOrNothing() && merged.counts().rows().rejected() > 0);
      EnrollmentResult result = result(undo ? null : run.id(), run, pump, merged, statements);
      if (undo) {
        throw new Undone(result);
      }
      AnnouncementSink announcements = request.announcements();
      if (announcements != null) {
        new Announcements(statements, run.id()).send(announcements);
      }
      book.finish(handle, run, merged.counts());
      return result;
    }
  }

  private EnrollmentResult result(
      @Nullable Long id,
      Run run,
      RosterPump pump,
      RosterMerge.Merged merged,
      Statements statements) {
    MergeCounts counts = merged.counts();
    return new EnrollmentResult(
        id,
        false,
        pump.dialect(),
        pump.header(),
        counts.rows(),
        counts.teachers(),
        counts.enrollments(),
        new RejectTable(statements, run.id()).byCode(),
        request.dryRun()
            ? new ChangePreviewQuery(statements, run.id()).find(merged.changesTeachers())
            : ChangePreview.NONE);
  }

  static KnownTargets known(Handle handle) {
    try {
      return RosterDirectoryQuery.of(handle.getConnection());
    } catch (SQLException failure) {
      throw SqlFaults.of(failure);
    }
  }
}
