package org.iioe.commands.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The work of an undo, within its transaction. */
final class UndoWork {
  /** Rows that others refer to come before these. */
  private static final List<UndoRelation> PARENTS_FIRST =
      List.of(
          UndoRelation.COURSE,
          UndoRelation.COURSE_VERSION,
          UndoRelation.TEACHER,
          UndoRelation.ENROLLMENT,
          UndoRelation.TEACHER_ALIAS,
          UndoRelation.INSTITUTION_MATCH);

  private final Handle handle;
  private final long undone;
  private final UndoStep step;
  private final UndoCreated created;
  private final UndoDeleted deleted;
  private final UndoChanged changed;
  private Set<String> done = Set.of();
  private final Map<UndoRelation, Long> restoredRows = new EnumMap<>(UndoRelation.class);
  private final Map<UndoRelation, Long> deletedRows = new EnumMap<>(UndoRelation.class);
  private final Map<UndoRelation, Long> missingRows = new EnumMap<>(UndoRelation.class);

  UndoWork(Handle handle, long undone, long undo) {
    this.handle = handle;
    this.undone = undone;
    this.step = new UndoStep(handle, undone, undo);
    this.created = new UndoCreated(step);
    this.deleted = new UndoDeleted(step);
    this.changed = new UndoChanged(step);
  }

  /**
   * Plans everything and then does it: rows that were created go first, for they may have a key
   * that a restored row had.
   */
  void apply() {
    step.begin();
    done = step.operations();
    for (UndoRelation relation : UndoRelation.values()) {
      if (relation.isWhole()) {
        missingRows.put(relation, created.plan(relation, did(relation, "created")));
      }
      if (did(relation, "deleted")) {
        deleted.plan(relation);
      }
      if (did(relation, "changed")) {
        changed.plan(relation);
      }
    }
    step.analyze();
    for (UndoRelation relation : UndoRelation.values()) {
      if (relation.isWhole()) {
        deletedRows.put(relation, created.apply(relation));
      }
    }
    for (UndoRelation relation : PARENTS_FIRST) {
      restoredRows.put(relation, restore(relation));
    }
  }

  private long restore(UndoRelation relation) {
    long rows = did(relation, "changed") ? changed.apply(relation) : 0;
    return did(relation, "deleted") ? rows + deleted.apply(relation) : rows;
  }

  private boolean did(UndoRelation relation, String operation) {
    return done.contains(relation.table() + " " + operation);
  }

  /**
   * What was done.
   *
   * @param run the undo's own id, or null when it is not to stay
   */
  UndoReport report(@Nullable Long run) {
    List<UndoReport.Relation> relations = new ArrayList<>();
    long skipped = 0;
    for (UndoRelation relation : PARENTS_FIRST) {
      UndoReport.Relation line = line(relation);
      skipped += line.skipped();
      if (line.restored() + line.deleted() + line.skipped() + line.unchanged() > 0) {
        relations.add(line);
      }
    }
    return new UndoReport(run, undone, relations, skipped, skips());
  }

  private UndoReport.Relation line(UndoRelation relation) {
    return new UndoReport.Relation(
        relation.table(),
        restoredRows.getOrDefault(relation, 0L),
        deletedRows.getOrDefault(relation, 0L),
        step.count(
            relation,
            """
            SELECT count(*) FROM pg_temp.undo_step
            WHERE relation = :relation AND reason NOT IN ('done', 'already')"""),
        missingRows.getOrDefault(relation, 0L)
            + step.count(
                relation,
                """
                SELECT count(*) FROM pg_temp.undo_step
                WHERE relation = :relation AND reason = 'already'"""));
  }

  private List<UndoReport.Skip> skips() {
    return handle
        .createQuery(
            """
            SELECT relation, row_id, field, reason FROM pg_temp.undo_step
            WHERE reason NOT IN ('done', 'already')
            ORDER BY relation, row_id, field NULLS FIRST LIMIT :limit""")
        .bind("limit", UndoReport.LISTED)
        .map(
            (row, context) ->
                new UndoReport.Skip(
                    row.getString(1), row.getLong(2), row.getString(3), row.getString(4)))
        .list();
  }
}
