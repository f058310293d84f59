package org.iioe.commands.partner.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says field by field what becomes of an institution. */
final class Changes {
  private Changes() {}

  static List<FieldChange> of(PlannedPartner partner) {
    Map<PartnerField, @Nullable Object> before =
        partner.stored() == null ? StoredPartners.nothing() : partner.stored().values();
    List<FieldChange> changes = new ArrayList<>();
    for (PartnerField field : partner.changed()) {
      changes.add(
          new FieldChange(
              field.label(), spoken(before.get(field)), spoken(partner.values().get(field))));
    }
    return changes;
  }

  private static @Nullable String spoken(@Nullable Object value) {
    if (value instanceof Map<?, ?> names) {
      List<String> parts = new ArrayList<>();
      new TreeMap<>(names).forEach((language, name) -> parts.add(language + ": " + name));
      return parts.isEmpty() ? null : String.join("; ", parts);
    }
    if (value instanceof List<?> list) {
      return list.isEmpty() ? null : String.join("; ", list.stream().map(String::valueOf).toList());
    }
    return value == null ? null : value.toString();
  }
}
