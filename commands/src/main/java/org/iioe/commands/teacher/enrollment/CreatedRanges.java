package org.iioe.commands.teacher.enrollment;

/** Journals created rows as ranges of keys: islands in the sorted keys, so that there are few. */
final class CreatedRanges {
  private CreatedRanges() {}

  /** An INSERT that comes after a common table expression {@code created (id)}. */
  static String journal(long run, String relation) {
    return """
        INSERT INTO iioe.journal (run_id, relation, row_ids, operation)
        SELECT %d, '%s', range_agg(int8range(first, last, '[]')), 'created'
        FROM (SELECT min(id) AS first, max(id) AS last
              FROM (SELECT id, id - row_number() OVER (ORDER BY id) AS island FROM created) row
              GROUP BY island) range
        HAVING count(*) > 0"""
        .formatted(run, relation);
  }
}
