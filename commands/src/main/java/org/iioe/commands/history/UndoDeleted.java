package org.iioe.commands.history;

/**
 * Puts back the rows that a run deleted. They are unpacked once, into a table like their own, so
 * that each question about a million of them is one join and not a million searches.
 */
final class UndoDeleted {
  private final UndoStep step;

  UndoDeleted(UndoStep step) {
    this.step = step;
  }

  /** Notes the rows; what the run itself had created is not put back. */
  void plan(UndoRelation relation) {
    step.execute(
        relation,
        """
        CREATE TEMPORARY TABLE PAST_ ON COMMIT DROP AS
        SELECT entry.row_id AS undone_row,
          CASE WHEN present.id IS NOT NULL THEN 'already'
            WHEN earlier = '{}' THEN 'forgotten' END AS undone_reason, past.*
        FROM iioe.journal entry LEFT JOIN TABLE_ present ON present.id = entry.row_id
        CROSS JOIN LATERAL jsonb_populate_record(CAST(NULL AS TABLE_), entry.earlier) past
        WHERE entry.run_id = :undone AND relation = :relation AND operation = 'deleted'
          AND NOT %s"""
            .formatted(UndoStep.CREATED_BY_RUN.formatted("entry.row_id")));
    step.execute(relation, "ANALYZE PAST_");
  }

  /** Inserts what nothing stands in the way of, and journals it; the number of rows. */
  long apply(UndoRelation relation) {
    skip(relation, "forgotten", relation.forgotten("past"));
    for (UndoStep.Reference reference : step.referredTo(relation)) {
      skip(
          relation,
          "gone",
          "past.%2$s IS NOT NULL AND NOT EXISTS (SELECT FROM %1$s parent WHERE parent.id = past.%2$s)"
              .formatted(reference.table(), reference.column()));
    }
    skip(relation, "taken", relation.impossible("past"));
    for (UndoRelation.Key key : relation.keys()) {
      skip(relation, "taken", UndoChanged.taken(relation, key));
    }
    long inserted = insert(relation);
    step.execute(
        relation,
        """
        INSERT INTO pg_temp.undo_step (relation, operation, row_id, reason)
        SELECT :relation, 'deleted', undone_row, undone_reason FROM PAST_
        WHERE undone_reason IS NOT NULL""");
    return inserted;
  }

  private void skip(UndoRelation relation, String reason, String condition) {
    step.execute(
        relation,
        "UPDATE PAST_ past SET undone_reason = '%s' WHERE undone_reason IS NULL AND (%s)"
            .formatted(reason, condition));
  }

  private long insert(UndoRelation relation) {
    String columns = String.join(", ", step.columns(relation));
    return step.count(
        relation,
        """
        WITH back AS (
          INSERT INTO TABLE_ (%1$s) OVERRIDING SYSTEM VALUE
          SELECT %1$s FROM PAST_ WHERE undone_reason IS NULL ORDER BY id
          RETURNING id),
        noted AS (
          INSERT INTO iioe.journal (run_id, relation, row_ids, operation)
          SELECT :undo, :relation, range_agg(int8range(id, id, '[]')), 'created'
          FROM back HAVING count(*) > 0)
        SELECT count(*) FROM back"""
            .formatted(columns));
  }
}
