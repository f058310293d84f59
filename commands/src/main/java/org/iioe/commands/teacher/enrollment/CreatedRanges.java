package org.iioe.commands.teacher.enrollment;

/**
 * Journals created rows as ranges of keys, so that there are few. Keys drawn under a lock have no
 * gaps, which is seen at once; only where there are some, islands are looked for in sorted keys.
 */
final class CreatedRanges {
  private CreatedRanges() {}

  /** An INSERT that comes after a common table expression {@code created (id)}, no id twice. */
  static String journal(long run, String relation) {
    return """
        INSERT INTO iioe.journal (run_id, relation, row_ids, operation)
        SELECT %d, '%s',
          CASE WHEN max(id) - min(id) + 1 = count(*)
            THEN int8multirange(int8range(min(id), max(id), '[]'))
            ELSE (SELECT range_agg(int8range(first, last, '[]'))
                  FROM (SELECT min(id) AS first, max(id) AS last
                        FROM (SELECT id, id - row_number() OVER (ORDER BY id) AS island
                              FROM created) row
                        GROUP BY island) range) END,
          'created'
        FROM created HAVING count(*) > 0"""
        .formatted(run, relation);
  }

  /** An INSERT with its journal, as one statement that says how many rows it inserted. */
  static String inserting(long run, String relation, String insert) {
    return "WITH created AS (%s RETURNING id), noted AS (%s) SELECT count(*) FROM created"
        .formatted(insert, journal(run, relation));
  }
}
