package org.iioe.commands.teacher.enrollment;

import org.iioe.commands.database.ChangeLimit;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/** Limits on what was found, looked at before the first write. */
final class Guards {
  private final Statements statements;
  private final EnrollmentRequest request;

  Guards(Statements statements, EnrollmentRequest request) {
    this.statements = statements;
    this.request = request;
  }

  /**
   * Counts changed addresses.
   *
   * @param rows of the file, of which a share is meant
   * @throws Fault of kind refused when there are too many
   */
  long emailChanges(long rows) {
    long changes =
        statements.number(
            """
            SELECT count(*) FROM pg_temp.teacher_change WHERE earlier ->> 'email_key' IS NOT NULL""");
    ChangeLimit limit = request.maxEmailChanges();
    if (changes > limit.of(rows)) {
      throw Fault.refused("ENROLL_EMAIL_CHANGES")
          .with("changes", changes)
          .with("rows", rows)
          .with("allowed", limit.of(rows))
          .with("limit", limit.toString());
    }
    return changes;
  }

  /**
   * Looks at how many would be withdrawn.
   *
   * @param sync the condition of {@code --sync}, or null
   * @throws Fault of kind refused when there are too many
   */
  void withdrawals(@Nullable String sync) {
    ChangeLimit limit = request.maxWithdrawals();
    if (limit == null) {
      if (sync == null) {
        return;
      }
      limit = ChangeLimit.DEFAULT;
    }
    long withdrawals =
        statements.number(
            """
            SELECT count(*) FROM pg_temp.seat
            WHERE id IS NOT NULL AND status_0 = 'active' AND status = 'withdrawn'""");
    if (withdrawals == 0) {
      return;
    }
    long active =
        statements.number(
            "SELECT count(*) FROM iioe.enrollment WHERE status = 'active' AND (%s)"
                .formatted(sync == null ? named() : sync));
    if (withdrawals > limit.of(active)) {
      throw Fault.refused("ENROLL_WITHDRAWALS")
          .with("withdrawals", withdrawals)
          .with("active", active)
          .with("allowed", limit.of(active))
          .with("limit", limit.toString());
    }
  }

  /** Without sync, the courses and trainings from which somebody is withdrawn. */
  private static String named() {
    return """
        course_id IN (SELECT course_id FROM pg_temp.seat WHERE status = 'withdrawn')
        OR training_id IN (SELECT training_id FROM pg_temp.seat WHERE status = 'withdrawn')""";
  }
}
