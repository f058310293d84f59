package org.iioe.cli.procedure;

import java.util.List;
import java.util.Map;
import org.iioe.commands.procedure.MechanismSource;
import org.jspecify.annotations.Nullable;

/** What differs between two mechanisms, as rows. */
final class MechanismChanges {
  static final List<String> FIELDS = List.of("path", "change", "before", "after");

  private MechanismChanges() {}

  static List<Map<String, @Nullable Object>> rows(MechanismSource earlier, MechanismSource later) {
    return List.of(Map.of("path", earlier.shown() + later.shown()));
  }
}
