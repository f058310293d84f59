package org.iioe.commands.teacher.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.iioe.commands.database.Database;

/**
 * Checks that the journal tells the truth about {@code iioe.teacher} and {@code iioe.enrollment}:
 * every row is in it once as created, the last change of a column is what the row has, each change
 * begins where the one before ended, the digests of the audit events are those of the journals, and
 * the counts of the runs are what the journals count.
 */
public final class JournalAgreement {
  private static final List<String> RELATIONS = List.of("teacher", "enrollment");

  private static final String CHANGES =
      """
      SELECT row_id, key, field.value AS after, earlier -> key AS before,
        lag(field.value) OVER (PARTITION BY row_id, key ORDER BY journal.id) AS previous,
        row_number() OVER (PARTITION BY row_id, key ORDER BY journal.id) > 1 AS has_previous,
        row_number() OVER (PARTITION BY row_id, key ORDER BY journal.id DESC) = 1 AS is_last
      FROM iioe.journal CROSS JOIN LATERAL jsonb_each(later) field
      WHERE relation = '{relation}' AND operation = 'changed'""";

  private final Database database;

  private JournalAgreement(Database database) {
    this.database = database;
  }

  /** Checks everything in the database; all rows must have been created by imports. */
  public static void check(Database database) {
    JournalAgreement agreement = new JournalAgreement(database);
    for (String relation : RELATIONS) {
      agreement.created(relation);
      agreement.changed(relation);
    }
    agreement.counts();
    agreement.digests();
  }

  private void created(String relation) {
    assertThat(
            number(
                """
                SELECT count(*) FROM iioe.{relation}
                LEFT JOIN (
                  SELECT created AS id, count(*) AS times FROM iioe.journal
                  CROSS JOIN LATERAL unnest(row_ids) ids
                  CROSS JOIN LATERAL generate_series(lower(ids), upper(ids) - 1) created
                  WHERE relation = '{relation}' GROUP BY created) noted USING (id)
                WHERE times IS DISTINCT FROM 1""",
                relation))
        .as("rows of %s that the journal does not have once", relation)
        .isZero();
    assertThat(
            number(
                """
                SELECT coalesce(sum(upper(ids) - lower(ids)), 0) - (SELECT count(*) FROM iioe.{relation})
                FROM iioe.journal CROSS JOIN LATERAL unnest(row_ids) ids
                WHERE relation = '{relation}'""",
                relation))
        .as("rows of %s that only the journal has", relation)
        .isZero();
  }

  private void changed(String relation) {
    assertThat(
            number(
                "SELECT count(*) FROM ("
                    + CHANGES
                    + """
                    ) change JOIN iioe.{relation} row ON row.id = row_id
                    WHERE is_last AND to_jsonb(row) -> key IS DISTINCT FROM after
                    """,
                relation))
        .as("last changes that %s does not have", relation)
        .isZero();
    assertThat(
            number(
                "SELECT count(*) FROM ("
                    + CHANGES
                    + ") change WHERE before = after OR has_previous AND before IS DISTINCT FROM previous",
                relation))
        .as("changes of %s that do not begin where the one before ended", relation)
        .isZero();
  }

  private void counts() {
    assertThat(
            number(
                """
                SELECT count(*) FROM iioe.run
                JOIN iioe.roster ON run_id = run.id
                WHERE outcome IS NOT NULL AND (
                  CAST(counts ->> 'rowsRead' AS bigint)
                    <> CAST(counts ->> 'rowsAccepted' AS bigint)
                      + (SELECT count(*) FROM iioe.roster_reject WHERE run_id = run.id)
                  OR {created teacher} <> CAST(counts ->> 'teachersCreated' AS bigint)
                  OR {created enrollment} <> CAST(counts ->> 'enrollmentsCreated' AS bigint)
                  OR {changed teacher} <> CAST(counts ->> 'teachersUpdated' AS bigint)
                  OR {changed enrollment} <> CAST(counts ->> 'enrollmentsUpdated' AS bigint)
                    + CAST(counts ->> 'enrollmentsWithdrawn' AS bigint))"""
                    .replaceAll(
                        "\\{created (\\w+)}",
                        "(SELECT coalesce(sum(upper(ids) - lower(ids)), 0) FROM iioe.journal"
                            + " CROSS JOIN LATERAL unnest(row_ids) ids"
                            + " WHERE run_id = run.id AND relation = '$1')")
                    .replaceAll(
                        "\\{changed (\\w+)}",
                        "(SELECT count(*) FROM iioe.journal WHERE run_id = run.id"
                            + " AND relation = '$1' AND operation = 'changed')"),
                ""))
        .as("runs whose counts are not those of their journals")
        .isZero();
  }

  private void digests() {
    assertThat(
            number(
                """
                SELECT count(*) FROM iioe.audit_event WHERE action = 'teacher.enroll'
                AND detail ->> 'journal' <> (
                  SELECT encode(sha256(string_agg(sha256(convert_to(concat(relation, E'\\n', operation,
                    E'\\n', row_id, E'\\n', row_ids, E'\\n', earlier, E'\\n', later), 'UTF8')), ''
                    ORDER BY id)), 'hex')
                  FROM iioe.journal WHERE journal.run_id = audit_event.run_id)""",
                ""))
        .as("audit events with the digest of another journal")
        .isZero();
    assertThat(
            number(
                """
                SELECT count(*) FROM iioe.run
                WHERE outcome IS NOT NULL AND EXISTS (SELECT FROM iioe.journal WHERE run_id = run.id)
                  <> EXISTS (SELECT FROM iioe.audit_event WHERE run_id = run.id)""",
                ""))
        .as("runs with a journal and no event, or the other way around")
        .isZero();
  }

  private long number(String sql, String relation) {
    return database.query(
        handle -> handle.createQuery(sql.replace("{relation}", relation)).mapTo(Long.class).one());
  }
}
