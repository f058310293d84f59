package org.iioe.commands.teacher.enrollment;

import org.iioe.commands.database.Database;
import org.iioe.commands.database.Runs;

/**
 * Enrolls many at once: every row of a roster becomes a teacher, or a change of one, and an
 * enrollment, or a change of one, by one merge.
 *
 * <p>All is done or nothing, whenever the program is stopped; with {@link EnrollmentRequest#chunk}
 * that holds for each chunk, and the same import again goes on behind the last. Doing it twice
 * changes nothing the second time.
 */
public final class TeacherEnrollment {
  private final Database database;
  private final Runs runs;

  public TeacherEnrollment(Database database, Runs runs) {
    this.database = database;
    this.runs = runs;
  }

  /**
   * Imports what can be imported and counts what became of it. A run that changes nothing is noted
   * all the same, for its rejects.
   *
   * @throws org.iioe.commands.fault.Fault of kind refused when a guard trips ({@code
   *     ENROLL_WITHDRAWALS}, {@code ENROLL_EMAIL_CHANGES}), when {@code sync} cannot know who is
   *     missing ({@code ENROLL_SYNC_INCOMPLETE}), or when another process goes on with the same
   *     chunks ({@code ENROLL_ELSEWHERE}); of kind not found for an unknown course or training of
   *     {@code sync}; of kind unavailable when the database fails; of kind interrupted when this
   *     thread is; and whatever the reader of the roster throws
   */
  public EnrollmentResult run(EnrollmentRequest request) {
    Stoppable stoppable = new Stoppable();
    RosterRuns book = new RosterRuns(runs, request);
    boolean chunked = request.chunk() > 0 && !request.dryRun();
    return stoppable.run(
        () ->
            chunked
                ? new ChunkedImport(database, book, request, stoppable).run()
                : new WholeImport(database, book, request, stoppable).run());
  }
}
