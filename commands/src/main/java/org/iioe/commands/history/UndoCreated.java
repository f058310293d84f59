package org.iioe.commands.history;

/** Deletes the rows that a run created and nobody changed since. */
final class UndoCreated {
  /**
   * A row that was created has not changed since if its time of change is that of its creation; or,
   * where the run put it back, that which it had before; or that of a change in the journal, and
   * all fields that other runs changed have their values of before again.
   */
  private static final String CHANGED =
      """
      UPDATE pg_temp.undo_step step SET reason = 'changed' FROM TABLE_ present
      WHERE step.relation = :relation AND step.operation = 'created' AND step.reason IS NULL
        AND present.id = step.row_id AND present.updated_at <> present.created_at
        AND present.updated_at IS DISTINCT FROM (
          SELECT CAST(entry.earlier ->> 'updated_at' AS timestamptz) FROM iioe.journal entry
          WHERE entry.relation = :relation AND entry.row_id = present.id
            AND entry.operation = 'deleted' AND entry.id < CREATION_
          ORDER BY entry.id DESC LIMIT 1)
        AND (
          present.updated_at IS DISTINCT FROM (
            SELECT max(entry.at) FROM iioe.journal entry
            WHERE entry.relation = :relation AND entry.row_id = present.id
              AND entry.operation = 'changed')
          OR EXISTS (
            SELECT FROM (
              SELECT DISTINCT ON (key) key, entry.earlier -> key AS value
              FROM iioe.journal entry CROSS JOIN LATERAL jsonb_object_keys(entry.earlier) key
              WHERE entry.relation = :relation AND entry.row_id = present.id
                AND entry.operation = 'changed' AND entry.run_id <> :undone
                AND entry.id > CREATION_
              ORDER BY key, entry.id) touched
            WHERE to_jsonb(present) -> key IS DISTINCT FROM
              to_jsonb(jsonb_populate_record(CAST(NULL AS TABLE_),
                jsonb_build_object(key, value))) -> key))"""
          .replace(
              "CREATION_",
              """
              (SELECT max(id) FROM iioe.journal creation WHERE creation.run_id = :undone
                 AND creation.relation = :relation AND creation.operation = 'created')""");

  private final UndoStep step;

  UndoCreated(UndoStep step) {
    this.step = step;
  }

  /**
   * Notes the rows that are still there; the number of those that are not.
   *
   * @param journaled whether the journal names any
   */
  long plan(UndoRelation relation, boolean journaled) {
    long missing = journaled ? planJournaled(relation) : 0;
    if (relation.namesRun()) {
      step.execute(
          relation,
          """
          INSERT INTO pg_temp.undo_step (relation, operation, row_id)
          SELECT :relation, 'created', present.id FROM TABLE_ present
          WHERE present.run_id = :undone AND NOT EXISTS (
            SELECT FROM iioe.journal
            WHERE run_id = :undone AND relation = :relation
              AND (row_id = present.id OR row_ids @> present.id))""");
    }
    return missing;
  }

  private long planJournaled(UndoRelation relation) {
    long created =
        step.count(
            relation,
            """
            SELECT coalesce(sum(upper(ids) - lower(ids)), 0)
            FROM iioe.journal CROSS JOIN LATERAL unnest(row_ids) ids
            WHERE run_id = :undone AND relation = :relation AND operation = 'created'""");
    int present =
        step.execute(
            relation,
            """
            INSERT INTO pg_temp.undo_step (relation, operation, row_id)
            SELECT :relation, 'created', present.id
            FROM iioe.journal CROSS JOIN LATERAL unnest(row_ids) ids
            JOIN TABLE_ present ON present.id >= lower(ids) AND present.id < upper(ids)
            WHERE journal.run_id = :undone AND relation = :relation AND operation = 'created'""");
    return created - present;
  }

  /** Deletes what can be deleted, and journals it; the number of rows. */
  long apply(UndoRelation relation) {
    skip(relation, "forgotten", relation.forgotten("present"));
    if (relation.notesChanges()) {
      step.execute(relation, CHANGED);
    }
    for (UndoStep.Reference reference : step.referring(relation)) {
      skip(
          relation,
          "used",
          "EXISTS (SELECT FROM %s child WHERE child.%s = present.id)"
              .formatted(reference.table(), reference.column()));
    }
    return step.execute(
        relation,
        """
        WITH gone AS (
          DELETE FROM TABLE_ present USING pg_temp.undo_step step
          WHERE step.relation = :relation AND step.operation = 'created' AND step.reason IS NULL
            AND present.id = step.row_id
          RETURNING present.*)
        INSERT INTO iioe.journal (run_id, relation, row_id, operation, earlier)
        SELECT :undo, :relation, id, 'deleted', jsonb_strip_nulls(to_jsonb(gone)) FROM gone""");
  }

  private void skip(UndoRelation relation, String reason, String condition) {
    step.execute(
        relation,
        """
        UPDATE pg_temp.undo_step step SET reason = '%s' FROM TABLE_ present
        WHERE step.relation = :relation AND step.operation = 'created' AND step.reason IS NULL
          AND present.id = step.row_id AND %s"""
            .formatted(reason, condition));
  }
}
