package org.iioe.commands.teacher.enrollment;

/**
 * The rows that are taken, counted in one pass: each look at a million of them is a seventh of a
 * second.
 *
 * @param single rows of people with one row
 * @param newSingle those of them who are new
 * @param changed those of them of whom the row says something new
 * @param newTargets enrollments of new people
 * @param targets enrollments, or withdrawals
 * @param known rows of people who are there already
 * @param nameless those of the new people with one row that give no name
 */
record Entries(
    long kept,
    long single,
    long newSingle,
    long changed,
    long newTargets,
    long targets,
    long known,
    long nameless) {
  /** Says, in SQL, that a row of table {@code entry} gives no name. */
  static final String NO_NAME =
      """
      nullif(given_name, '') IS NULL AND nullif(family_name, '') IS NULL
      AND nullif(full_name, '') IS NULL AND nullif(certificate_name, '') IS NULL""";

  static Entries of(Statements statements) {
    long[] numbers =
        statements.numbers(
            """
            SELECT count(*), count(*) FILTER (WHERE single),
              count(*) FILTER (WHERE single AND is_new),
              count(*) FILTER (WHERE single AND NOT is_new AND differs),
              coalesce(sum(targets) FILTER (WHERE is_new), 0), coalesce(sum(targets), 0),
              count(*) FILTER (WHERE NOT is_new),
              count(*) FILTER (WHERE single AND is_new AND %s)
            FROM (SELECT *, num_nonnulls(course_id, training_id) AS targets
                  FROM pg_temp.entry WHERE kept) entry"""
                .formatted(NO_NAME));
    return new Entries(
        numbers[0],
        numbers[1],
        numbers[2],
        numbers[3],
        numbers[4],
        numbers[5],
        numbers[6],
        numbers[7]);
  }

  boolean hasSeveral() {
    return kept > single;
  }
}
