package org.iioe.commands.history;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Gives the fields that a run changed, and nobody since, their earlier values. */
final class UndoChanged {
  /** Longer chains of rows that take over each other's key are not expected. */
  private static final int PASSES = 8;

  private final UndoStep step;

  UndoChanged(UndoStep step) {
    this.step = step;
  }

  /**
   * Notes each field with the value that it had before the run first changed it, and what keeps it
   * from having it again. Values are compared as their types have it, not as they are written.
   */
  void plan(UndoRelation relation) {
    step.execute(
        relation,
        """
        INSERT INTO pg_temp.undo_step (relation, operation, row_id, field, value, reason)
        SELECT :relation, 'changed', field.row_id, field.key, field.value,
          CASE WHEN present.id IS NULL THEN 'gone'
            WHEN FORGOTTEN_ THEN 'forgotten'
            WHEN value.present IS NOT DISTINCT FROM value.earlier THEN 'already'
            WHEN value.present IS DISTINCT FROM value.later THEN 'changed' END
        FROM (
          SELECT row_id, key, max(id) AS id,
            (array_agg(earlier -> key ORDER BY id))[1] AS value,
            (array_agg(later -> key ORDER BY id DESC))[1] AS later,
            (array_agg(coalesce(jsonb_exists(later, key), false) ORDER BY id DESC))[1] AS said
          FROM iioe.journal entry CROSS JOIN LATERAL jsonb_object_keys(earlier) key
          WHERE run_id = :undone AND relation = :relation AND operation = 'changed'
            AND NOT CREATED_
          GROUP BY row_id, key) field
        LEFT JOIN TABLE_ present ON present.id = field.row_id
        LEFT JOIN LATERAL (
          SELECT entry.earlier -> field.key AS value FROM iioe.journal entry
          WHERE NOT field.said AND entry.relation = :relation AND entry.row_id = field.row_id
            AND entry.operation = 'changed' AND entry.id > field.id AND entry.run_id <> :undone
            AND jsonb_exists(entry.earlier, field.key)
          ORDER BY entry.id LIMIT 1) next ON true
        CROSS JOIN LATERAL (
          SELECT to_jsonb(present) -> field.key AS present,
            to_jsonb(jsonb_populate_record(CAST(NULL AS TABLE_),
              jsonb_build_object(field.key, field.value))) -> field.key AS earlier,
            CASE WHEN field.said OR next.value IS NOT NULL
              THEN to_jsonb(jsonb_populate_record(CAST(NULL AS TABLE_),
                jsonb_build_object(field.key, coalesce(next.value, field.later)))) -> field.key
              ELSE to_jsonb(present) -> field.key END AS later) value"""
            .replace("CREATED_", UndoStep.CREATED_BY_RUN.formatted("entry.row_id"))
            .replace("FORGOTTEN_", relation.forgotten("present")));
    relation.groups().forEach(group -> skipTogether(relation, group));
  }

  /** What may not be restored alone is not restored when one of its fields cannot be. */
  private void skipTogether(UndoRelation relation, Collection<String> group) {
    step.execute(
        relation,
        """
        UPDATE pg_temp.undo_step step SET reason = other.reason FROM pg_temp.undo_step other
        WHERE step.relation = :relation AND step.operation = 'changed' AND step.reason IS NULL
          AND other.relation = step.relation AND other.operation = 'changed'
          AND other.row_id = step.row_id AND step.field IN (%1$s) AND other.field IN (%1$s)
          AND other.reason IN ('gone', 'forgotten', 'changed')"""
            .formatted(quoted(group)));
  }

  /**
   * Restores what can be restored, and journals it; the number of rows. What waits for a key that
   * another row gives up has its turn after that.
   */
  long apply(UndoRelation relation) {
    for (UndoStep.Reference parent : step.referredTo(relation)) {
      skip(
          relation,
          "gone",
          List.of(parent.column()),
          "past.%2$s IS NOT NULL AND NOT EXISTS (SELECT FROM %1$s parent WHERE parent.id = past.%2$s)"
              .formatted(parent.table(), parent.column()));
    }
    relation.groups().forEach(group -> skipTogether(relation, group));
    boolean more = true;
    for (int pass = 0; pass < PASSES && more; pass++) {
      release(relation);
      skipImpossible(relation);
      more = restore(relation) > 0;
    }
    return step.count(
        relation,
        """
        SELECT count(DISTINCT row_id) FROM pg_temp.undo_step
        WHERE relation = :relation AND operation = 'changed' AND reason = 'done'""");
  }

  private void release(UndoRelation relation) {
    step.execute(
        relation,
        """
        UPDATE pg_temp.undo_step SET reason = NULL
        WHERE relation = :relation AND operation = 'changed' AND reason = 'taken'""");
  }

  private void skipImpossible(UndoRelation relation) {
    if (relation == UndoRelation.ENROLLMENT) {
      skip(relation, "taken", List.of("starts", "ends"), relation.impossible("past"));
    } else if (!relation.keys().isEmpty()) {
      skip(
          relation,
          "taken",
          relation.affectedBy(relation.keys().get(0)),
          relation.impossible("past"));
    }
    for (UndoRelation.Key key : relation.keys()) {
      skip(relation, "taken", relation.affectedBy(key), taken(relation, key));
    }
  }

  private int restore(UndoRelation relation) {
    List<String> columns =
        step.columns(relation).stream()
            .filter(column -> !column.equals("id") && !column.equals("updated_at"))
            .toList();
    step.execute(
        relation,
        """
        WITH planned AS (
          SELECT row_id, jsonb_object_agg(field, value) AS fields FROM pg_temp.undo_step
          WHERE relation = :relation AND operation = 'changed' AND reason IS NULL
          GROUP BY row_id),
        noted AS (
          INSERT INTO iioe.journal (run_id, relation, row_id, operation, earlier, later)
          SELECT :undo, :relation, row_id, 'changed',
            (SELECT jsonb_object_agg(key, to_jsonb(present) -> key)
             FROM jsonb_object_keys(fields) key),
            fields
          FROM planned JOIN TABLE_ present ON present.id = planned.row_id)
        UPDATE TABLE_ target SET %s
        FROM planned JOIN TABLE_ present ON present.id = planned.row_id
        CROSS JOIN LATERAL jsonb_populate_record(present, planned.fields) past
        WHERE target.id = planned.row_id"""
            .formatted(
                columns.stream()
                    .map(column -> column + " = past." + column)
                    .collect(Collectors.joining(", "))));
    return step.execute(
        relation,
        """
        UPDATE pg_temp.undo_step SET reason = 'done'
        WHERE relation = :relation AND operation = 'changed' AND reason IS NULL""");
  }

  /** Skips fields of those rows that, with all that is planned for them, the condition finds. */
  private void skip(
      UndoRelation relation, String reason, Collection<String> fields, String condition) {
    step.execute(
        relation,
        """
        UPDATE pg_temp.undo_step step SET reason = '%s'
        FROM (
          SELECT row_id, jsonb_object_agg(field, value) AS fields FROM pg_temp.undo_step
          WHERE relation = :relation AND operation = 'changed' AND reason IS NULL
          GROUP BY row_id) planned
        JOIN TABLE_ present ON present.id = planned.row_id
        CROSS JOIN LATERAL jsonb_populate_record(present, planned.fields) past
        WHERE step.relation = :relation AND step.operation = 'changed' AND step.reason IS NULL
          AND step.row_id = planned.row_id AND step.field IN (%s) AND %s"""
            .formatted(reason, quoted(fields), condition));
  }

  /** Says, in SQL, that another row has the key of the row {@code past}. */
  static String taken(UndoRelation relation, UndoRelation.Key key) {
    String same =
        key.columns().stream()
            .map(column -> "other." + column + " = past." + column)
            .collect(Collectors.joining(" AND "));
    String where =
        key.where().isEmpty() ? "" : " AND past." + key.where() + " AND other." + key.where();
    return "EXISTS (SELECT FROM iioe.%s other WHERE other.id <> past.id AND %s%s)"
        .formatted(relation.table(), same, where);
  }

  private static String quoted(Collection<String> names) {
    return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
  }
}
