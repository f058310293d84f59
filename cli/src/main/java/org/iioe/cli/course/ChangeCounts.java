package org.iioe.cli.course;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.course.comparison.Change;
import org.iioe.commands.course.comparison.Change.Kind;
import org.iioe.commands.fault.Messages;
import org.jspecify.annotations.Nullable;

/** How many changes there are of each kind. */
final class ChangeCounts {
  private ChangeCounts() {}

  /** Such as {@code 2 added, 1 removed}. */
  static String text(List<Change> changes, Messages messages) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    changes.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.forEach(
        (kind, count) ->
            parts.add(
                messages.text(
                    "DIFF_COUNT", Map.of("count", count, "change", word(kind, messages)))));
    return parts.isEmpty() ? messages.text("DIFF_NOTHING") : String.join(", ", parts);
  }

  static String word(Kind kind, Messages messages) {
    return messages.text("value.change." + kind.code());
  }

  /** Things that were added, removed, and changed in whatever way, each counted once. */
  static Map<String, @Nullable Object> fields(List<Change> changes) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("added", count(changes, Kind.ADDED));
    fields.put("removed", count(changes, Kind.REMOVED));
    fields.put(
        "changed",
        changes.stream()
            .filter(change -> change.kind() != Kind.ADDED && change.kind() != Kind.REMOVED)
            .map(Change::name)
            .distinct()
            .count());
    return fields;
  }

  private static long count(List<Change> changes, Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).count();
  }
}
