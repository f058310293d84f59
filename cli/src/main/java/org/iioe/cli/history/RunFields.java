package org.iioe.cli.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.iioe.commands.history.PastRun;
import org.iioe.commands.history.RunChanges;
import org.jspecify.annotations.Nullable;

/** Runs as they are printed. */
final class RunFields {
  static final List<String> LIST =
      List.of(
          "id",
          "verb",
          "startedAt",
          "finishedAt",
          "user",
          "databaseUser",
          "job",
          "outcome",
          "counts");
  static final List<String> TABLE = List.of("id", "verb", "startedAt", "user", "outcome", "counts");

  private final boolean flat;

  /**
   * @param flat whether what has names of its own is written as one text, for people
   */
  RunFields(boolean flat) {
    this.flat = flat;
  }

  Map<String, @Nullable Object> line(PastRun run) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("id", run.id());
    fields.put("verb", run.verb());
    fields.put("startedAt", run.startedAt());
    fields.put("finishedAt", run.finishedAt());
    fields.put("user", run.user());
    fields.put("databaseUser", run.databaseUser());
    fields.put("job", run.job());
    fields.put("outcome", run.outcome());
    fields.put("counts", named(run.counts()));
    return fields;
  }

  Map<String, @Nullable Object> whole(PastRun run, RunChanges.Summary summary) {
    Map<String, @Nullable Object> fields = line(run);
    fields.put("inputDigest", run.inputDigest());
    fields.put("arguments", named(run.arguments()));
    List<Map<String, @Nullable Object>> changes =
        summary.changes().stream().map(RunFields::change).toList();
    fields.put(
        "changes",
        flat
            ? summary.changes().stream().map(RunFields::text).collect(Collectors.joining("; "))
            : changes);
    fields.put("rejects", summary.rejects());
    fields.put("undoable", isUndoable(run, summary));
    return fields;
  }

  /** Whether an undo would not be refused. */
  static boolean isUndoable(PastRun run, RunChanges.Summary summary) {
    return !run.verb().equals("teacher forget")
        && summary.changes().stream().allMatch(RunChanges.Change::undoable);
  }

  private Object named(Map<String, ?> values) {
    return flat
        ? values.entrySet().stream()
            .map(value -> value.getKey() + " " + value.getValue())
            .collect(Collectors.joining(", "))
        : values;
  }

  private static Map<String, @Nullable Object> change(RunChanges.Change change) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("relation", change.relation());
    fields.put("created", change.created());
    fields.put("changed", change.changed());
    fields.put("deleted", change.deleted());
    fields.put("undoable", change.undoable());
    return fields;
  }

  private static String text(RunChanges.Change change) {
    return "%s +%d ~%d -%d"
        .formatted(change.relation(), change.created(), change.changed(), change.deleted());
  }
}
