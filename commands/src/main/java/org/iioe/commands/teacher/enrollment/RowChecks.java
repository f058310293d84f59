package org.iioe.commands.teacher.enrollment;

/**
 * What can be wrong with rows only beside others, or beside what the platform has: table {@code
 * refusal}. Each check takes away the rows that it refuses before the next one looks.
 */
final class RowChecks {
  private static final String TABLE =
      """
      CREATE TEMPORARY TABLE refusal (
        record bigint, code text, column_name text, arguments jsonb
      ) ON COMMIT DROP""";

  private final Statements statements;
  private final ChunkFacts facts;
  private final EnrollmentRequest request;
  private final Entries entries;
  private boolean tookAway;

  /**
   * @param entries the rows before any check
   */
  RowChecks(Statements statements, ChunkFacts facts, EnrollmentRequest request, Entries entries) {
    this.statements = statements;
    this.facts = facts;
    this.request = request;
    this.entries = entries;
  }

  /** Checks all rows; the answer says how many rows the policy for duplicates left out. */
  long run() {
    statements.execute(TABLE);
    if (facts.hasExternalIds()) {
      externalIds();
    }
    if (request.mode() == EnrollmentMode.UPDATE) {
      refuse("EMAIL_UNKNOWN", "email", "SELECT record FROM pg_temp.entry WHERE is_new");
    }
    if (facts.hasWithdrawals()) {
      withdrawals();
    }
    long superseded = 0;
    if (entries.hasSeveral()) {
      superseded = duplicates();
      if (facts.hasExternalIds()) {
        externalIdsOfOneTeacher();
      }
    }
    names();
    tookAway |= superseded > 0;
    return superseded;
  }

  /** Whether there are fewer rows than before. */
  boolean tookAway() {
    return tookAway;
  }

  /** What the row gives may not fit what it leaves as it is. */
  void datesOfSeats() {
    long found =
        statements.execute(
            """
            INSERT INTO pg_temp.refusal
            SELECT DISTINCT ON (record) record, 'ENDS_BEFORE_STARTS', 'ends',
              jsonb_build_object('value', CAST(ends AS text), 'starts', CAST(starts AS text))
            FROM pg_temp.seat WHERE ends < starts ORDER BY record""");
    takeAway(found);
    statements.execute(
        "DELETE FROM pg_temp.seat USING pg_temp.refusal WHERE refusal.record = seat.record");
  }

  private void refuse(String code, String column, String records) {
    long found =
        statements.execute(
            "INSERT INTO pg_temp.refusal SELECT record, '%s', '%s', '{}' FROM (%s) found"
                .formatted(code, column, records));
    takeAway(found);
  }

  private void takeAway(long found) {
    if (found > 0) {
      tookAway = true;
      statements.execute(
          """
          UPDATE pg_temp.entry SET kept = false FROM pg_temp.refusal
          WHERE refusal.record = entry.record AND entry.kept""");
    }
  }

  private void externalIds() {
    refuse(
        "EXTERNAL_ID_TAKEN",
        "external_id",
        "SELECT record FROM pg_temp.entry WHERE owner <> teacher_id");
    refuseTogether(
        "EXTERNAL_ID_TWICE",
        "external_id",
        """
        SELECT record, line, external_id AS together FROM pg_temp.entry
        JOIN (SELECT external_id FROM pg_temp.entry WHERE kept AND external_id <> ''
              GROUP BY external_id HAVING count(DISTINCT teacher_id) > 1) twice USING (external_id)
        WHERE kept""");
  }

  /** One teacher cannot take the place of several ids. */
  private void externalIdsOfOneTeacher() {
    refuseTogether(
        "EXTERNAL_ID_DIFFERS",
        "external_id",
        """
        SELECT record, line, teacher_id AS together FROM pg_temp.entry
        JOIN (SELECT teacher_id FROM pg_temp.entry WHERE kept AND external_id <> ''
              GROUP BY teacher_id HAVING count(DISTINCT external_id) > 1) several USING (teacher_id)
        WHERE kept AND external_id <> ''""");
  }

  private void withdrawals() {
    refuse(
        "WITHDRAW_NO_TARGET",
        "action",
        """
        SELECT record FROM pg_temp.entry
        WHERE kept AND withdraw AND course_id IS NULL AND training_id IS NULL""");
    if (request.mode() == EnrollmentMode.ADD) {
      refuse(
          "WITHDRAW_ADDS_NOTHING",
          "action",
          "SELECT record FROM pg_temp.entry WHERE kept AND withdraw");
    }
    refuse(
        "EMAIL_UNKNOWN",
        "email",
        "SELECT record FROM pg_temp.entry WHERE kept AND withdraw AND is_new");
  }

  /** Refuses rows, each with the places of the others that have the same {@code together}. */
  private void refuseTogether(String code, String column, String rows) {
    long found =
        statements.execute(
            """
            INSERT INTO pg_temp.refusal
            SELECT found.record, '%s', '%s', jsonb_build_object(
              'records', (SELECT string_agg(CAST(other.record AS text), ', ' ORDER BY other.record)
                          FROM (SELECT * FROM unnest(places.record) record
                                WHERE record <> found.record ORDER BY 1 LIMIT 10) other),
              'lines', (SELECT string_agg(CAST(other.line AS text), ', ' ORDER BY other.line)
                        FROM (SELECT * FROM unnest(places.line) line
                              WHERE line <> found.line ORDER BY 1 LIMIT 10) other))
            FROM (%3$s) found
            JOIN (SELECT together, array_agg(record) AS record, array_agg(line) AS line
                  FROM (%3$s) places GROUP BY together) places USING (together)"""
                .formatted(code, column, rows));
    takeAway(found);
  }

  private long duplicates() {
    if (request.duplicates() == DuplicatePolicy.REJECT) {
      statements.execute("CREATE TEMPORARY TABLE duplicate ON COMMIT DROP AS " + places());
      refuseTogether(
          "DUPLICATE_ROW",
          "email",
          "SELECT DISTINCT ON (record) record, line, together FROM pg_temp.duplicate"
              + " WHERE several > 1 ORDER BY record, together");
      return 0;
    }
    return statements.execute(
        """
        UPDATE pg_temp.entry SET kept = false
        FROM (SELECT DISTINCT record FROM (%s) ranked WHERE place > 1) superseded
        WHERE superseded.record = entry.record"""
            .formatted(places()));
  }

  /** Every row of people with several, once for each thing that it enrolls in. */
  private String places() {
    String order = request.duplicates() == DuplicatePolicy.LAST ? "DESC" : "";
    return """
        SELECT record, line, together, count(*) OVER (PARTITION BY together) AS several,
          row_number() OVER (PARTITION BY together ORDER BY record %s) AS place
        FROM (SELECT record, line,
                CAST(ROW(teacher_id, target.kind, target.id) AS text) AS together
              FROM pg_temp.entry
              CROSS JOIN LATERAL (VALUES ('course', course_id), ('training', training_id),
                ('none', CASE WHEN course_id IS NULL AND training_id IS NULL THEN 0 END))
                AS target (kind, id)
              WHERE kept AND NOT single AND target.id IS NOT NULL) one"""
        .formatted(order);
  }

  /** A name in any row of the person will do. */
  private void names() {
    if (entries.nameless() > 0) {
      refuse(
          "NAME_MISSING",
          "full_name",
          "SELECT record FROM pg_temp.entry WHERE kept AND single AND is_new AND "
              + Entries.NO_NAME);
    }
    if (!entries.hasSeveral()) {
      return;
    }
    refuse(
        "NAME_MISSING",
        "full_name",
        """
        SELECT record FROM pg_temp.entry
        JOIN (SELECT teacher_id FROM pg_temp.entry WHERE kept AND NOT single AND is_new
              GROUP BY teacher_id HAVING bool_and(%s)) nameless USING (teacher_id)
        WHERE kept"""
            .formatted(Entries.NO_NAME));
  }
}
