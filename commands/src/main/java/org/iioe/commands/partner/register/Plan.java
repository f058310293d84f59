package org.iioe.commands.partner.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iioe.commands.fault.Nearest;
import org.iioe.commands.mechanism.model.Signer;
import org.iioe.commands.partner.PartnerScope;
import org.iioe.commands.yaml.Place;
import org.jspecify.annotations.Nullable;

/** What becomes of all institutions of a call, and what is wrong with it. */
final class Plan {
  private final Map<String, StoredPartner> stored;
  private final Map<String, PlannedPartner> planned = new LinkedHashMap<>();
  private final Mistakes mistakes;

  Plan(Map<String, StoredPartner> stored, List<PartnerEntry> entries, Mistakes mistakes) {
    this.stored = stored;
    this.mistakes = mistakes;
    for (PartnerEntry entry : entries) {
      planned.put(entry.code(), PlannedPartner.of(entry, stored.get(entry.code())));
    }
  }

  List<PlannedPartner> partners() {
    return List.copyOf(planned.values());
  }

  /** All that there will be: what is stored and not named, and what is planned. */
  Map<String, PlannedPartner> all() {
    Map<String, PlannedPartner> all = new LinkedHashMap<>(planned);
    stored.forEach((code, partner) -> all.computeIfAbsent(code, missing -> unchanged(partner)));
    return all;
  }

  private static PlannedPartner unchanged(StoredPartner partner) {
    PartnerEntry nothing =
        new PartnerEntry(
            new Spot("", Place.START, null), partner.code(), Map.of(), Map.of(), null, false, null);
    return new PlannedPartner(nothing, partner, partner.values());
  }

  /** Finds what is wrong without looking at cases. */
  void check(PartnerScope scope) {
    for (PlannedPartner partner : planned.values()) {
      needed(partner, PartnerField.NAME);
      needed(partner, PartnerField.COUNTRY);
      inScope(partner, scope);
      known(partner, PartnerField.PARENT);
      known(partner, PartnerField.SIGNATORY);
      circle(partner, PartnerField.PARENT, "PARTNER_PARENT_CIRCLE");
      circle(partner, PartnerField.SIGNATORY, "PARTNER_SIGNATORY_CIRCLE");
      if (Boolean.TRUE.equals(partner.values().get(PartnerField.ROOT))) {
        root(partner);
      }
    }
  }

  private void needed(PlannedPartner partner, PartnerField field) {
    PartnerEntry entry = partner.entry();
    // What was said and could not be read is told already.
    boolean told = entry.spots().containsKey(field) && !entry.said().containsKey(field);
    if (partner.isNew() && partner.values().get(field) == null && !told) {
      mistakes.add("YAML_MISSING", entry.spot(), "key", field.label());
    }
  }

  private void inScope(PlannedPartner partner, PartnerScope scope) {
    StoredPartner before = partner.stored();
    String country = partner.text(PartnerField.COUNTRY);
    boolean was = before == null || scope.includes((String) before.value(PartnerField.COUNTRY));
    if (!was || (country != null && !scope.includes(country))) {
      mistakes.add(
          "PARTNER_SCOPE",
          partner.entry().spot(PartnerField.COUNTRY),
          "partner",
          partner.entry().code(),
          "country",
          String.valueOf(scope.country()));
    }
  }

  private void known(PlannedPartner partner, PartnerField field) {
    Object code = partner.entry().said().get(field);
    if (code instanceof String text && !planned.containsKey(text) && !stored.containsKey(text)) {
      Set<String> codes = new LinkedHashSet<>(stored.keySet());
      codes.addAll(planned.keySet());
      mistakes.add(
          "PARTNER_REFERENCE",
          partner.entry().spot(field),
          "key",
          field.label(),
          "partner",
          text,
          "nearest",
          Nearest.to(text, codes));
    }
  }

  /** Told once, at the entry that closes the circle. */
  private void circle(PlannedPartner partner, PartnerField field, String code) {
    if (!partner.entry().said().containsKey(field)) {
      return;
    }
    List<String> way = new ArrayList<>(List.of(partner.entry().code()));
    String next = above(partner.entry().code(), field);
    while (next != null && !way.contains(next)) {
      way.add(next);
      next = above(next, field);
    }
    if (partner.entry().code().equals(next)) {
      way.add(next);
      mistakes.add(code, partner.entry().spot(field), "circle", String.join(" → ", way));
    }
  }

  /** The code of who is above somebody in the end. */
  @Nullable String above(String code, PartnerField field) {
    PlannedPartner mine = planned.get(code);
    if (mine != null) {
      return mine.text(field);
    }
    StoredPartner theirs = stored.get(code);
    return theirs == null ? null : (String) theirs.value(field);
  }

  /** How many are above somebody in the end; circles were refused before. */
  int height(String code, PartnerField field) {
    int height = 0;
    for (String next = above(code, field); next != null; next = above(next, field)) {
      height++;
    }
    return height;
  }

  /** The code of who signs for a party in the end; null when there is nobody. */
  @Nullable String signer(String code, Signer signer) {
    return switch (signer) {
      case PARTNER -> code;
      case PARENT -> above(code, PartnerField.PARENT);
      case ROOT -> rootOf(code);
      case SIGNATORY -> {
        String signatory = above(code, PartnerField.SIGNATORY);
        yield signatory == null ? rootOf(code) : signatory;
      }
    };
  }

  /** The one that is marked as the root, else the top of the tree; null for who stands alone. */
  private @Nullable String rootOf(String code) {
    for (PlannedPartner partner : all().values()) {
      if (Boolean.TRUE.equals(partner.values().get(PartnerField.ROOT))) {
        return partner.entry().code();
      }
    }
    List<String> way = new ArrayList<>();
    String next = above(code, PartnerField.PARENT);
    while (next != null && !way.contains(next)) {
      way.add(next);
      next = above(next, PartnerField.PARENT);
    }
    return way.isEmpty() ? null : way.get(way.size() - 1);
  }

  private void root(PlannedPartner partner) {
    PartnerEntry entry = partner.entry();
    if (partner.values().get(PartnerField.PARENT) != null) {
      mistakes.add("PARTNER_ROOT_PARENT", entry.spot(PartnerField.ROOT), "partner", entry.code());
    }
    for (PlannedPartner other : all().values()) {
      boolean another =
          Boolean.TRUE.equals(other.values().get(PartnerField.ROOT))
              && !other.entry().code().equals(entry.code());
      if (another) {
        mistakes.add(
            "PARTNER_ROOT_TAKEN",
            entry.spot(PartnerField.ROOT),
            "partner",
            entry.code(),
            "other",
            other.entry().code());
      }
    }
  }
}
