package org.iioe.commands.teacher.enrollment;

/**
 * The accepted rows with the teacher that each means, sorted by address: table {@code entry}.
 *
 * <p>A teacher is known by the address, then by an earlier one, then by the external id. Who is not
 * known gets the next key here, all rows of one address the same: the rows pass in their order, and
 * the first of an address draws the key. So new teachers are inserted in the order of both of their
 * indexes, by one scan.
 *
 * <p>Columns: {@code single} when the person has no other row; {@code differs} when a single row of
 * somebody known says something new; {@code new_key} the normalized address, null when the row has
 * an earlier one; {@code moved} when the teacher has another address; {@code owner} who has the
 * external id; {@code kept} until a check takes it away.
 */
final class EntryTable {
  private static final String SEQUENCE = "'iioe.teacher_id_seq'";

  private final Statements statements;
  private final ChunkFacts facts;
  private final EnrollmentMode mode;

  EntryTable(Statements statements, ChunkFacts facts, EnrollmentMode mode) {
    this.statements = statements;
    this.facts = facts;
    this.mode = mode;
  }

  void create() {
    boolean external = facts.hasExternalIds();
    statements.execute(
        """
        CREATE TEMPORARY TABLE entry ON COMMIT DROP AS
        SELECT record, line, known IS NULL AS is_new, is_first AND is_last AS single,
          CASE WHEN known IS NOT NULL THEN known
               WHEN is_first THEN nextval({sequence}) ELSE currval({sequence}) END AS teacher_id,
          differs, owner, moved, true AS kept,
          CASE WHEN is_alias THEN NULL ELSE address END AS email,
          CASE WHEN is_alias THEN NULL ELSE email_key END AS new_key, {names},
          course_id, edition_id, training_id, cohort, role, starts, ends, withdraw
        FROM (
          SELECT staged.*, {address} AS address, own.id IS NULL AND alias.teacher_id IS NOT NULL AS is_alias,
            {known} AS known, {owner} AS owner,
            own.id IS NULL AND {known} IS NOT NULL AS moved,
            own.id IS NOT NULL AND {differs} AS differs,
            lag(staged.email_key) OVER sorted IS DISTINCT FROM staged.email_key AS is_first,
            lead(staged.email_key) OVER sorted IS DISTINCT FROM staged.email_key AS is_last
          FROM pg_temp.staged
          LEFT JOIN iioe.teacher own ON own.email_key = staged.email_key
          LEFT JOIN iioe.teacher_alias alias ON alias.email_key = staged.email_key
          {join}
          WHERE staged.problems IS NULL
          WINDOW sorted AS (ORDER BY staged.email_key, staged.record)) resolved
        ORDER BY email_key, record"""
            .replace("{sequence}", SEQUENCE)
            .replace("{address}", StagedColumns.EMAIL)
            .replace("{names}", Person.NAMES)
            .replace("{known}", known(external))
            .replace("{owner}", external ? "other.id" : "CAST(NULL AS bigint)")
            .replace("{differs}", mode == EnrollmentMode.ADD ? "false" : differs())
            .replace("{join}", external ? join() : ""));
    statements.execute("ANALYZE pg_temp.entry (record, is_new, single, teacher_id, differs, kept)");
    if (external || statements.hasRows("FROM iioe.teacher_alias")) {
      joinRowsOfOneTeacher();
    }
  }

  private static String differs() {
    return Person.differs("staged", StagedColumns.EMAIL, "own");
  }

  private static String known(boolean external) {
    return external
        ? """
          coalesce(own.id, alias.teacher_id,
                   min(other.id) OVER (PARTITION BY staged.email_key))"""
        : "coalesce(own.id, alias.teacher_id)";
  }

  private static String join() {
    return """
        LEFT JOIN iioe.teacher other
          ON other.external_id = staged.external_id AND staged.external_id <> ''""";
  }

  /** Whoever is not known by the current address may have rows under another one, too. */
  private void joinRowsOfOneTeacher() {
    statements.execute(
        """
        UPDATE pg_temp.entry SET single = false
        WHERE single AND teacher_id IN (SELECT teacher_id FROM pg_temp.entry WHERE moved)""");
  }
}
