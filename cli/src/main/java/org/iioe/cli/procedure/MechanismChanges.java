package org.iioe.cli.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.procedure.MechanismChange;
import org.iioe.commands.procedure.MechanismComparison;
import org.iioe.commands.procedure.MechanismSource;
import org.jspecify.annotations.Nullable;

/** What differs between two mechanisms, as rows. */
final class MechanismChanges {
  static final List<String> FIELDS = List.of("path", "change", "old", "new");

  private MechanismChanges() {}

  static List<Map<String, @Nullable Object>> rows(MechanismSource earlier, MechanismSource later) {
    return MechanismComparison.compare(earlier, later).stream().map(MechanismChanges::row).toList();
  }

  private static Map<String, @Nullable Object> row(MechanismChange change) {
    String kind =
        change.before() == null ? "added" : change.after() == null ? "removed" : "changed";
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("path", change.path());
    row.put("change", kind);
    row.put("old", change.before());
    row.put("new", change.after());
    return row;
  }
}
