package org.iioe.commands.teacher.enrollment;

/**
 * Inserts new teachers, and changes those of whom the roster says something new. Several rows of
 * one person are folded before: of each field the last value counts.
 */
final class PersonMerge {
  private static final String COLUMNS = "email, email_key, " + Person.NAMES;

  private final Statements statements;
  private boolean folded;

  PersonMerge(Statements statements) {
    this.statements = statements;
  }

  void fold() {
    folded = true;
    statements.execute(
        """
        CREATE TEMPORARY TABLE folded ON COMMIT DROP AS
        SELECT teacher_id, bool_and(is_new) AS is_new, max(record) AS record, %s, %s, %s
        FROM pg_temp.entry WHERE kept AND NOT single GROUP BY teacher_id"""
            .formatted(last("email"), last("new_key"), Person.each(", ", PersonMerge::last)));
    statements.execute("ANALYZE pg_temp.folded (teacher_id, is_new)");
  }

  private static String last(String field) {
    return "(array_agg(%1$s ORDER BY record DESC) FILTER (WHERE %1$s IS NOT NULL))[1] AS %1$s"
        .formatted(field);
  }

  private String people(String condition) {
    String columns = "SELECT teacher_id, record, email, new_key, " + Person.NAMES;
    String single = columns + " FROM pg_temp.entry WHERE kept AND single AND " + condition;
    return folded
        ? single + " UNION ALL " + columns + " FROM pg_temp.folded WHERE " + ofFolded(condition)
        : single;
  }

  private static String ofFolded(String condition) {
    return condition.replace(" AND differs", "");
  }

  /** Finds what would change: table {@code teacher_change}. */
  void findChanges() {
    statements.execute(
        """
        CREATE TEMPORARY TABLE teacher_change ON COMMIT DROP AS
        SELECT {columns}, id, record, jsonb_build_object({earlier}) - same AS earlier,
          jsonb_build_object({later}) - same AS later
        FROM (SELECT *, ARRAY[{same}] AS same
              FROM (SELECT teacher.id, person.record,
                      teacher.email AS email_0, coalesce(person.email, teacher.email) AS email,
                      teacher.email_key AS email_key_0,
                      coalesce(person.new_key, teacher.email_key) AS email_key, {values}
                    FROM ({people}) person
                    JOIN iioe.teacher ON teacher.id = person.teacher_id) pair) compared
        WHERE array_position(same, NULL) IS NOT NULL"""
            .replace("{columns}", COLUMNS)
            .replace("{earlier}", pairs("'%1$s', %1$s_0"))
            .replace("{later}", pairs("'%1$s', %1$s"))
            .replace("{same}", pairs("CASE WHEN %1$s IS NOT DISTINCT FROM %1$s_0 THEN '%1$s' END"))
            .replace(
                "{values}",
                Person.each(
                    ", ",
                    field ->
                        "teacher.%1$s AS %1$s_0, %2$s AS %1$s"
                            .formatted(field, Person.merged("person", "teacher", field))))
            .replace("{people}", people("NOT is_new AND differs")));
    statements.execute("ANALYZE pg_temp.teacher_change (id)");
  }

  private static String pairs(String piece) {
    return piece.formatted("email")
        + ", "
        + piece.formatted("email_key")
        + ", "
        + Person.each(", ", piece::formatted);
  }

  /** Changes, journals and keeps earlier addresses; the answer says how many teachers. */
  long update(long run) {
    statements.execute(
        """
        INSERT INTO iioe.journal (run_id, relation, row_id, operation, earlier, later)
        SELECT %d, 'teacher', id, 'changed', earlier, later FROM pg_temp.teacher_change ORDER BY id"""
            .formatted(run));
    statements.execute(
        """
        INSERT INTO iioe.teacher_alias (email_key, teacher_id, run_id)
        SELECT earlier ->> 'email_key', id, %d FROM pg_temp.teacher_change
        WHERE earlier ->> 'email_key' IS NOT NULL ON CONFLICT (email_key) DO NOTHING"""
            .formatted(run));
    return statements.execute(
        """
        UPDATE iioe.teacher SET (%1$s) = (%2$s)
        FROM pg_temp.teacher_change change WHERE change.id = teacher.id"""
            .formatted(COLUMNS, "change.email, change.email_key, " + changed()));
  }

  private static String changed() {
    return Person.each(", ", field -> "change." + field);
  }

  /** Inserts and journals; the answer says how many teachers. */
  long insert(long run) {
    String values = Person.each(", ", field -> Person.meant("person", field));
    return statements.number(
        CreatedRanges.inserting(
            run,
            "teacher",
            """
            INSERT INTO iioe.teacher (id, %s)
            OVERRIDING SYSTEM VALUE
            SELECT teacher_id, email, new_key, %s FROM (%s) person"""
                .formatted(COLUMNS, values, people("is_new"))));
  }
}
