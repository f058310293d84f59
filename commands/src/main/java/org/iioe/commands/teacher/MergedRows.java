package org.iioe.commands.teacher;

import java.util.List;
import org.iioe.commands.database.Run;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The rows of a merge, each change with its line in the journal. */
final class MergedRows {
  /** Enrollments of both teachers in the same thing: all but the active one, else the oldest. */
  private static final String DROP_ENROLLMENTS =
      """
      WITH ranked AS (
        SELECT id, row_number() OVER (
          PARTITION BY course_id, training_id
          ORDER BY status = 'active' DESC, created_at, teacher_id = :keep DESC) AS place
        FROM iioe.enrollment WHERE teacher_id IN (:keep, :duplicate)
      ), dropped AS (
        DELETE FROM iioe.enrollment USING ranked
        WHERE enrollment.id = ranked.id AND place > 1
        RETURNING enrollment.id, to_jsonb(enrollment) AS earlier
      )
      INSERT INTO iioe.journal (run_id, relation, row_id, operation, earlier)
      SELECT :run, 'enrollment', id, 'deleted', earlier FROM dropped""";

  private static final String MOVE =
      """
      WITH moved AS (
        UPDATE iioe.%1$s SET teacher_id = :keep WHERE teacher_id = :duplicate RETURNING id
      )
      INSERT INTO iioe.journal (run_id, relation, row_id, operation, earlier, later)
      SELECT :run, '%1$s', id, 'changed', jsonb_build_object('teacher_id', :duplicate),
        jsonb_build_object('teacher_id', :keep)
      FROM moved""";

  /** What belongs together is filled together or not at all. */
  private static final String BLANKS =
      """
      SELECT field.name FROM iioe.teacher keep, iioe.teacher duplicate, LATERAL (VALUES
        ('given_name', num_nonnulls(keep.given_name, keep.family_name) = 0, duplicate.given_name),
        ('family_name', num_nonnulls(keep.given_name, keep.family_name) = 0, duplicate.family_name),
        ('full_name', keep.full_name IS NULL, duplicate.full_name),
        ('certificate_name', keep.certificate_name IS NULL, duplicate.certificate_name),
        ('partner_id', num_nonnulls(keep.partner_id, keep.institution) = 0,
          CAST(duplicate.partner_id AS text)),
        ('institution', num_nonnulls(keep.partner_id, keep.institution) = 0, duplicate.institution),
        ('country', keep.country IS NULL, duplicate.country),
        ('language', keep.language IS NULL, duplicate.language),
        ('position', keep.position IS NULL, duplicate.position),
        ('gender', keep.gender IS NULL, duplicate.gender),
        ('phone', keep.phone IS NULL, duplicate.phone),
        ('orcid', keep.orcid IS NULL, duplicate.orcid),
        ('nominated_by', keep.nominated_by IS NULL, duplicate.nominated_by),
        ('consent_source', num_nonnulls(keep.consent_source, keep.consent_date) = 0,
          duplicate.consent_source),
        ('consent_date', num_nonnulls(keep.consent_source, keep.consent_date) = 0,
          CAST(duplicate.consent_date AS text)),
        ('external_id', keep.external_id IS NULL, duplicate.external_id)
      ) field (name, blank, value)
      WHERE keep.id = :keep AND duplicate.id = :duplicate AND blank AND value IS NOT NULL""";

  private static final String DELETE =
      """
      WITH gone AS (
        DELETE FROM iioe.teacher WHERE id = :duplicate RETURNING id, to_jsonb(teacher) AS earlier
      )
      INSERT INTO iioe.journal (run_id, relation, row_id, operation, earlier)
      SELECT :run, 'teacher', id, 'deleted', earlier FROM gone""";

  /** The journal has the values of the row that is gone. */
  private static final String FILL =
      """
      WITH source AS (
        SELECT teacher.*
        FROM iioe.journal, LATERAL jsonb_populate_record(CAST(NULL AS iioe.teacher), earlier) teacher
        WHERE run_id = :run AND relation = 'teacher' AND row_id = :duplicate
          AND operation = 'deleted'
      ), filled AS (
        UPDATE iioe.teacher SET %1$s FROM source WHERE teacher.id = :keep
        RETURNING jsonb_build_object(%2$s) AS later
      )
      INSERT INTO iioe.journal (run_id, relation, row_id, operation, earlier, later)
      SELECT :run, 'teacher', :keep, 'changed',
        (SELECT jsonb_object_agg(key, CAST(NULL AS text)) FROM jsonb_object_keys(later) key), later
      FROM filled""";

  private static final String ADD_ALIAS =
      """
      WITH alias AS (
        INSERT INTO iioe.teacher_alias (email_key, teacher_id, run_id)
        SELECT earlier ->> 'email_key', :keep, :run FROM iioe.journal
        WHERE run_id = :run AND relation = 'teacher' AND row_id = :duplicate
          AND operation = 'deleted'
        RETURNING id
      )
      INSERT INTO iioe.journal (run_id, relation, row_ids, operation)
      SELECT :run, 'teacher_alias', int8multirange(int8range(id, id, '[]')), 'created'
      FROM alias""";

  private final Handle handle;
  private final Run run;
  private final long keep;
  private final long duplicate;

  MergedRows(Handle handle, Run run, long keep, long duplicate) {
    this.handle = handle;
    this.run = run;
    this.keep = keep;
    this.duplicate = duplicate;
  }

  int dropEnrollments() {
    return update(DROP_ENROLLMENTS).execute();
  }

  int moveEnrollments() {
    return update(MOVE.formatted("enrollment")).execute();
  }

  int moveAliases() {
    return update(MOVE.formatted("teacher_alias")).execute();
  }

  /** The columns that the one lacks and the other has. */
  List<String> blanks() {
    return handle
        .createQuery(BLANKS)
        .bind("keep", keep)
        .bind("duplicate", duplicate)
        .mapTo(String.class)
        .list();
  }

  /** Deletes first, for an external id may be there only once, and then fills the columns. */
  void deleteDuplicate(List<String> filled) {
    update(DELETE).execute();
    if (!filled.isEmpty()) {
      String assignments =
          String.join(", ", filled.stream().map(name -> name + " = source." + name).toList());
      String later =
          String.join(
              ", ", filled.stream().map(name -> "'" + name + "', teacher." + name).toList());
      update(FILL.formatted(assignments, later)).execute();
    }
  }

  int addAlias() {
    return update(ADD_ALIAS).execute();
  }

  private Update update(String sql) {
    Update update = handle.createUpdate(sql).bind("run", run.id());
    if (sql.contains(":keep")) {
      update.bind("keep", keep);
    }
    return sql.contains(":duplicate") ? update.bind("duplicate", duplicate) : update;
  }
}
