package org.iioe.commands.teacher.enrollment;

import org.iioe.commands.fault.Fault;

/**
 * Withdraws who is active in a course or training and not in the file. Who is in the file in any
 * way is present: also in a rejected row, and in one about something else.
 */
final class SyncWithdrawals {
  private final Statements statements;
  private final ChunkFacts facts;
  private final String target;

  /**
   * @param target a condition on {@code iioe.enrollment}, such as {@code course_id = 7}
   */
  SyncWithdrawals(Statements statements, ChunkFacts facts, String target) {
    this.statements = statements;
    this.facts = facts;
    this.target = target;
  }

  static String condition(SyncTarget target, KnownTargets known) {
    boolean training = target.isTraining();
    Long id = (training ? known.trainings() : known.courses()).get(target.code());
    if (id == null) {
      throw Fault.notFound("ENROLL_TARGET_UNKNOWN").with("code", target.code());
    }
    return (training ? "training_id = " : "course_id = ") + id;
  }

  /**
   * Adds the withdrawals to the table {@code seat}.
   *
   * @throws Fault of kind refused when it cannot be known who is missing
   */
  void find() {
    if (facts.withoutEmail() > 0) {
      throw Fault.refused("ENROLL_SYNC_INCOMPLETE")
          .with("rows", facts.withoutEmail())
          .with("line", facts.firstWithoutEmail());
    }
    statements.execute(
        """
        CREATE TEMPORARY TABLE present ON COMMIT DROP AS
        SELECT teacher_id AS id FROM pg_temp.entry WHERE NOT is_new
        UNION SELECT owner FROM pg_temp.entry WHERE owner IS NOT NULL
        UNION SELECT teacher.id FROM pg_temp.staged JOIN iioe.teacher USING (email_key)
          WHERE staged.problems IS NOT NULL
        UNION SELECT alias.teacher_id FROM pg_temp.staged JOIN iioe.teacher_alias alias USING (email_key)
          WHERE staged.problems IS NOT NULL
        UNION SELECT teacher.id FROM pg_temp.staged
          JOIN iioe.teacher ON teacher.external_id = staged.external_id
          WHERE staged.problems IS NOT NULL""");
    statements.execute("ANALYZE pg_temp.present");
    statements.execute(
        """
        INSERT INTO pg_temp.seat
        SELECT NULL, NULL, teacher_id, course_id, training_id, id,
          edition_id, status, role, cohort, starts, ends,
          edition_id, 'withdrawn', role, cohort, starts, ends
        FROM iioe.enrollment
        WHERE %s AND status = 'active'
          AND NOT EXISTS (SELECT FROM pg_temp.present WHERE present.id = enrollment.teacher_id)"""
            .formatted(target));
  }
}
