package org.iioe.commands.teacher.enrollment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts changes of fields from the journal that a dry run wrote and is about to undo. */
final class ChangePreviewQuery {
  private static final int SAMPLES = 10;

  private final Statements statements;
  private final long run;

  ChangePreviewQuery(Statements statements, long run) {
    this.statements = statements;
    this.run = run;
  }

  /**
   * @param teachers whether there is a table {@code teacher_change}
   */
  ChangePreview find(boolean teachers) {
    List<ChangeSample> samples = new ArrayList<>();
    if (teachers) {
      samples(samples, "teacher", "teacher_change");
    }
    samples(samples, "enrollment", "seat");
    return new ChangePreview(fields("teacher"), fields("enrollment"), samples);
  }

  private String changes(String relation) {
    return """
        iioe.journal CROSS JOIN LATERAL jsonb_each_text(later) AS field (key, after)
        CROSS JOIN LATERAL (SELECT earlier ->> key AS before) old
        WHERE run_id = %d AND relation = '%s' AND operation = 'changed'"""
        .formatted(run, relation);
  }

  private Map<String, FieldChanges> fields(String relation) {
    Map<String, FieldChanges> fields = new TreeMap<>();
    statements.each(
        """
        SELECT key, count(*) FILTER (WHERE before IS NULL),
          count(*) FILTER (WHERE before IS NOT NULL AND after IS NOT NULL),
          count(*) FILTER (WHERE after IS NULL)
        FROM %s GROUP BY key"""
            .formatted(changes(relation)),
        row ->
            fields.put(
                String.valueOf(row.text(1)),
                new FieldChanges(row.number(2), row.number(3), row.number(4))));
    return fields;
  }

  private void samples(List<ChangeSample> samples, String relation, String table) {
    statements.each(
        """
        SELECT change.record, '%1$s', sample.key, sample.before, sample.after
        FROM (SELECT row_id, key, before, after FROM %2$s ORDER BY journal.id, key LIMIT %3$d) sample
        JOIN pg_temp.%4$s change ON change.id = sample.row_id ORDER BY 1, 3"""
            .formatted(relation, changes(relation), SAMPLES, table),
        row ->
            samples.add(
                new ChangeSample(
                    row.text(1) == null ? null : row.number(1),
                    relation,
                    String.valueOf(row.text(3)),
                    row.text(4),
                    row.text(5))));
  }
}
