package org.iioe.commands.partner.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an institution.
 *
 * @param stored null when it is new
 * @param values all of its values afterwards
 */
record PlannedPartner(
    PartnerEntry entry,
    @Nullable StoredPartner stored,
    Map<PartnerField, @Nullable Object> values) {
  static PlannedPartner of(PartnerEntry entry, @Nullable StoredPartner stored) {
    Map<PartnerField, @Nullable Object> values = new EnumMap<>(StoredPartners.nothing());
    if (stored != null) {
      values.putAll(stored.values());
    }
    values.putAll(entry.said());
    return new PlannedPartner(entry, stored, values);
  }

  boolean isNew() {
    return stored == null;
  }

  @Nullable String text(PartnerField field) {
    return (String) values.get(field);
  }

  /** The fields that will be others than now, in their order. */
  List<PartnerField> changed() {
    Map<PartnerField, @Nullable Object> before =
        stored == null ? StoredPartners.nothing() : stored.values();
    List<PartnerField> changed = new ArrayList<>();
    for (PartnerField field : PartnerField.values()) {
      if (!Objects.equals(before.get(field), values.get(field))) {
        changed.add(field);
      }
    }
    return changed;
  }

  /** Its official names. */
  List<String> officialNames() {
    List<String> names = new ArrayList<>();
    String name = text(PartnerField.NAME);
    if (name != null) {
      names.add(name);
    }
    if (values.get(PartnerField.NAMES) instanceof Map<?, ?> byLanguage) {
      byLanguage.values().forEach(one -> names.add((String) one));
    }
    return names;
  }

  /** The texts of a field that has several. */
  List<String> texts(PartnerField field) {
    return values.get(field) instanceof List<?> list
        ? list.stream().map(String.class::cast).toList()
        : List.of();
  }
}
