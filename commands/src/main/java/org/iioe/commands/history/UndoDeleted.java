package org.iioe.commands.history;

import java.util.List;

/** Puts back the rows that a run deleted. */
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
        INSERT INTO pg_temp.undo_step (relation, operation, row_id, value, reason)
        SELECT :relation, 'deleted', row_id, earlier,
          CASE WHEN present.id IS NOT NULL THEN 'already' WHEN earlier = '{}' THEN 'forgotten' END
        FROM iioe.journal entry LEFT JOIN TABLE_ present ON present.id = entry.row_id
        WHERE entry.run_id = :undone AND relation = :relation AND operation = 'deleted'
          AND NOT %s"""
            .formatted(UndoStep.CREATED_BY_RUN.formatted("entry.row_id")));
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
    return insert(relation);
  }

  private long insert(UndoRelation relation) {
    List<String> columns = step.columns(relation);
    step.execute(
        relation,
        """
        WITH back AS (
          INSERT INTO TABLE_ (%s) OVERRIDING SYSTEM VALUE
          SELECT %s FROM pg_temp.undo_step step
          CROSS JOIN LATERAL jsonb_populate_record(CAST(NULL AS TABLE_), step.value) past
          WHERE step.relation = :relation AND step.operation = 'deleted' AND step.reason IS NULL
          RETURNING id)
        INSERT INTO iioe.journal (run_id, relation, row_ids, operation)
        SELECT :undo, :relation, range_agg(int8range(id, id, '[]')), 'created'
        FROM back HAVING count(*) > 0"""
            .formatted(
                String.join(", ", columns),
                String.join(", ", columns.stream().map(column -> "past." + column).toList())));
    return step.execute(
        relation,
        """
        UPDATE pg_temp.undo_step SET reason = 'done'
        WHERE relation = :relation AND operation = 'deleted' AND reason IS NULL""");
  }

  private void skip(UndoRelation relation, String reason, String condition) {
    step.execute(
        relation,
        """
        UPDATE pg_temp.undo_step skipped SET reason = '%s' FROM pg_temp.undo_step step
        CROSS JOIN LATERAL jsonb_populate_record(CAST(NULL AS TABLE_), step.value) past
        WHERE step.relation = :relation AND step.operation = 'deleted' AND step.reason IS NULL
          AND skipped.ctid = step.ctid AND %s"""
            .formatted(reason, condition));
  }
}
