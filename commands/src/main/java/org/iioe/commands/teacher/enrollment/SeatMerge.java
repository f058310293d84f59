package org.iioe.commands.teacher.enrollment;

/**
 * Inserts and changes enrollments. Those of teachers who were there before are compared first:
 * table {@code seat} holds what differs, {@code id} null where there is none yet.
 */
final class SeatMerge {
  private static final String[] FIELDS = {
    "edition_id", "status", "role", "cohort", "starts", "ends"
  };

  private final Statements statements;
  private final ChunkFacts facts;
  private final EnrollmentMode mode;

  SeatMerge(Statements statements, ChunkFacts facts, EnrollmentMode mode) {
    this.statements = statements;
    this.facts = facts;
    this.mode = mode;
  }

  void createTable() {
    statements.execute(
        """
        CREATE TEMPORARY TABLE seat (
          record bigint, line bigint, teacher_id bigint, course_id bigint, training_id bigint,
          id bigint, edition_id_0 bigint, status_0 text, role_0 text, cohort_0 text, starts_0 date,
          ends_0 date, edition_id bigint, status text, role text, cohort text, starts date, ends date
        ) ON COMMIT DROP""");
  }

  /** Compares the rows of people who are there with their enrollments. */
  void compare() {
    compare("course", "nullif(entry.edition_id, 0)");
    if (facts.hasTrainings()) {
      compare("training", "NULL");
    }
    statements.execute("ANALYZE pg_temp.seat (id, record)");
  }

  private void compare(String kind, String edition) {
    String difference =
        mode == EnrollmentMode.ADD
            ? "found.id IS NULL"
            : "found.id IS NULL AND status = 'active' OR found.id IS NOT NULL AND ("
                + list("%1$s_0")
                + ") IS DISTINCT FROM ("
                + list("%1$s")
                + ")";
    statements.execute(
        """
        INSERT INTO pg_temp.seat
        SELECT * FROM (
          SELECT entry.record, entry.line, entry.teacher_id, {course}, {training}, old.id,
            old.edition_id AS edition_id_0, old.status AS status_0, old.role AS role_0,
            old.cohort AS cohort_0, old.starts AS starts_0, old.ends AS ends_0,
            CASE WHEN withdraw OR {given} IS NULL THEN old.edition_id ELSE {edition} END AS edition_id,
            CASE WHEN withdraw THEN 'withdrawn' ELSE 'active' END AS status,
            CASE WHEN withdraw OR entry.role IS NULL THEN coalesce(old.role, 'learner')
                 ELSE coalesce(nullif(entry.role, ''), 'learner') END AS role,
            CASE WHEN withdraw OR entry.cohort IS NULL THEN old.cohort
                 ELSE nullif(entry.cohort, '') END AS cohort,
            CASE WHEN withdraw OR entry.starts IS NULL THEN old.starts
                 ELSE CAST(nullif(entry.starts, '') AS date) END AS starts,
            CASE WHEN withdraw OR entry.ends IS NULL THEN old.ends
                 ELSE CAST(nullif(entry.ends, '') AS date) END AS ends
          FROM pg_temp.entry
          LEFT JOIN iioe.enrollment old
            ON old.teacher_id = entry.teacher_id AND old.{kind}_id = entry.{kind}_id
          WHERE entry.kept AND NOT entry.is_new AND entry.{kind}_id IS NOT NULL) found
        WHERE {difference}"""
            .replace("{course}", kind.equals("course") ? "entry.course_id" : "CAST(NULL AS bigint)")
            .replace(
                "{training}", kind.equals("course") ? "CAST(NULL AS bigint)" : "entry.training_id")
            .replace("{given}", kind.equals("course") ? "entry.edition_id" : "CAST(NULL AS bigint)")
            .replace("{edition}", edition)
            .replace("{kind}", kind)
            .replace("{difference}", difference));
  }

  private static String list(String piece) {
    StringBuilder list = new StringBuilder();
    for (String field : FIELDS) {
      list.append(list.isEmpty() ? "" : ", ").append(piece.formatted(field));
    }
    return list.toString();
  }

  /** Changes and journals; the answer says how many enrollments. */
  long update(long run) {
    statements.execute(
        """
        INSERT INTO iioe.journal (run_id, relation, row_id, operation, earlier, later)
        SELECT %d, 'enrollment', id, 'changed', jsonb_build_object(%s) - same,
          jsonb_build_object(%s) - same
        FROM (SELECT *, ARRAY[%s] AS same FROM pg_temp.seat WHERE id IS NOT NULL) change
        ORDER BY id"""
            .formatted(run, list("'%1$s', %1$s_0"), list("'%1$s', %1$s"), same()));
    return statements.execute(
        """
        UPDATE iioe.enrollment SET (%s) = (%s) FROM pg_temp.seat WHERE seat.id = enrollment.id"""
            .formatted(list("%1$s"), list("seat.%1$s")));
  }

  static String same() {
    return list("CASE WHEN %1$s IS NOT DISTINCT FROM %1$s_0 THEN '%1$s' END");
  }

  /** Inserts and journals; the answer says how many enrollments. */
  long insert(long run) {
    String trainings =
        facts.hasTrainings() ? " UNION ALL " + ofNew("NULL, training_id, NULL", "training_id") : "";
    return statements.number(
        CreatedRanges.inserting(
            run,
            "enrollment",
            """
            INSERT INTO iioe.enrollment
              (teacher_id, course_id, training_id, edition_id, role, cohort, starts, ends)
            {courses}{trainings}
            UNION ALL
            SELECT teacher_id, course_id, training_id, edition_id, role, cohort, starts, ends
            FROM pg_temp.seat WHERE id IS NULL"""
                .replace("{courses}", ofNew("course_id, NULL, nullif(edition_id, 0)", "course_id"))
                .replace("{trainings}", trainings)));
  }

  private static String ofNew(String targets, String target) {
    return """
        SELECT teacher_id, %s, coalesce(nullif(role, ''), 'learner'), nullif(cohort, ''),
          CAST(nullif(starts, '') AS date), CAST(nullif(ends, '') AS date)
        FROM pg_temp.entry WHERE kept AND is_new AND %s IS NOT NULL"""
        .formatted(targets, target);
  }
}
