package org.iioe.commands.history;

import java.util.List;
import java.util.Map;
import org.iioe.commands.database.Run;
import org.iioe.commands.database.RunOutcome;
import org.iioe.commands.database.RunStart;
import org.iioe.commands.database.TestDatabase;
import org.jspecify.annotations.Nullable;

/** Runs that write rows with a journal, as commands do. */
final class Rows {
  /** Takes an array of addresses. */
  static final String ENROLL =
      """
      WITH made AS (
        INSERT INTO iioe.teacher (email, email_key)
        SELECT e, e FROM unnest(CAST('%s' AS text[])) e RETURNING id),
      enrolled AS (
        INSERT INTO iioe.enrollment (teacher_id, course_id)
        SELECT made.id, course.id FROM made, iioe.course RETURNING id)
      INSERT INTO iioe.journal (run_id, relation, operation, row_ids)
      SELECT :run, 'teacher', 'created', range_agg(int8range(id, id, '[]')) FROM made
      UNION ALL
      SELECT :run, 'enrollment', 'created', range_agg(int8range(id, id, '[]')) FROM enrolled""";

  /** Takes a column, its value, the column, and the address. */
  static final String CHANGE =
      """
      WITH old AS (SELECT * FROM iioe.teacher),
      new AS (UPDATE iioe.teacher SET %1$s = nullif('%2$s', '') WHERE email = '%4$s' RETURNING *)
      INSERT INTO iioe.journal (run_id, relation, row_id, operation, earlier, later)
      SELECT :run, 'teacher', id, 'changed',
        jsonb_build_object('%3$s', old.%3$s), jsonb_build_object('%3$s', new.%3$s)
      FROM old JOIN new USING (id)""";

  /** Takes the earlier and the later address. */
  static final String CHANGE_EMAIL =
      """
      WITH new AS (
        UPDATE iioe.teacher SET email = '%2$s', email_key = '%2$s' WHERE email = '%1$s'
        RETURNING id)
      INSERT INTO iioe.journal (run_id, relation, row_id, operation, earlier, later)
      SELECT :run, 'teacher', id, 'changed',
        jsonb_build_object('email', '%1$s', 'email_key', '%1$s'),
        jsonb_build_object('email', '%2$s', 'email_key', '%2$s')
      FROM new""";

  private final TestDatabase platform;

  Rows(TestDatabase platform) {
    this.platform = platform;
  }

  /** A platform with one course and nobody. */
  void empty() {
    sql(
        "TRUNCATE iioe.journal, iioe.teacher_alias, iioe.enrollment, iioe.teacher,"
            + " iioe.roster_reject, iioe.roster");
    sql("INSERT INTO iioe.course (code) VALUES ('intro') ON CONFLICT DO NOTHING");
  }

  /** Each statement in a transaction of its own, all of them one run; its id. */
  long run(String... statements) {
    Run run = platform.runs().begin(new RunStart("test", null, Map.of()));
    for (String statement : statements) {
      platform
          .database()
          .write(run, handle -> handle.createUpdate(statement).bind("run", run.id()).execute());
    }
    platform.runs().finish(run, RunOutcome.DONE, Map.of());
    return run.id();
  }

  long enroll(String... addresses) {
    return run(ENROLL.formatted("{" + String.join(",", addresses) + "}"));
  }

  long change(String address, String column, @Nullable String value) {
    return run(CHANGE.formatted(column, value == null ? "" : value, column, address));
  }

  long changeEmail(String earlier, String later) {
    return run(CHANGE_EMAIL.formatted(earlier, later));
  }

  long delete(String address) {
    return run(
        """
        WITH gone AS (DELETE FROM iioe.teacher WHERE email = '%s' RETURNING *)
        INSERT INTO iioe.journal (run_id, relation, row_id, operation, earlier)
        SELECT :run, 'teacher', id, 'deleted', to_jsonb(gone) FROM gone"""
            .formatted(address));
  }

  /** Both are in the same course: the enrollment of who goes is deleted. */
  long merge(String from, String into) {
    return run(
        """
        WITH gone AS (
          DELETE FROM iioe.enrollment USING iioe.teacher
          WHERE teacher.id = teacher_id AND email = '%s' RETURNING enrollment.*)
        INSERT INTO iioe.journal (run_id, relation, row_id, operation, earlier)
        SELECT :run, 'enrollment', id, 'deleted', to_jsonb(gone) FROM gone"""
            .formatted(from),
        """
        WITH gone AS (DELETE FROM iioe.teacher WHERE email = '%1$s' RETURNING *),
        alias AS (
          INSERT INTO iioe.teacher_alias (email_key, teacher_id, run_id)
          SELECT '%1$s', id, :run FROM iioe.teacher WHERE email = '%2$s')
        INSERT INTO iioe.journal (run_id, relation, row_id, operation, earlier)
        SELECT :run, 'teacher', id, 'deleted', to_jsonb(gone) FROM gone"""
            .formatted(from, into));
  }

  void sql(String sql) {
    platform.database().write(handle -> handle.execute(sql));
  }

  List<String> texts(String sql) {
    return platform.database().query(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  long id(String address) {
    return Long.parseLong(
        texts("SELECT id FROM iioe.teacher WHERE email = '" + address + "'").get(0));
  }

  List<String> teachers() {
    return texts(
        "SELECT concat_ws(' ', email, coalesce(position, '-'), coalesce(phone, '-'))"
            + " FROM iioe.teacher ORDER BY email");
  }

  /** Every row of the tables that are undone. */
  String all() {
    return texts(
            """
            SELECT CAST(to_jsonb(t) AS text) FROM iioe.teacher t
            UNION ALL SELECT CAST(to_jsonb(e) AS text) FROM iioe.enrollment e
            UNION ALL SELECT CAST(to_jsonb(a) AS text) FROM iioe.teacher_alias a
            ORDER BY 1""")
        .toString();
  }
}
