package org.iioe.commands.partner.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.roster.text.Fold;

/** Institutions that are probably one. They are told, and never made one silently. */
final class Duplicates {
  private final Collection<PlannedPartner> all;
  private final List<Fault> refusals = new ArrayList<>();
  private final Map<String, List<Fault>> warnings = new LinkedHashMap<>();

  /**
   * @param all that there will be
   */
  Duplicates(Collection<PlannedPartner> all) {
    this.all = all;
  }

  /** Compares what is new or changed with all others. */
  static Duplicates find(
      List<PlannedPartner> planned, Collection<PlannedPartner> all, boolean allowed) {
    Duplicates duplicates = new Duplicates(all);
    for (PlannedPartner partner : planned) {
      if (!partner.changed().isEmpty()) {
        duplicates.compare(partner, allowed);
      }
    }
    return duplicates;
  }

  /** What may not be. */
  List<Fault> refusals() {
    return refusals;
  }

  /** What may be, by code of the institution. */
  List<Fault> warnings(String code) {
    return warnings.getOrDefault(code, List.of());
  }

  private void compare(PlannedPartner one, boolean allowed) {
    for (PlannedPartner other : all) {
      if (other.entry().code().equals(one.entry().code())) {
        continue;
      }
      identifier(one, other, PartnerField.ROR, "PARTNER_ROR_TAKEN");
      identifier(one, other, PartnerField.WHED, "PARTNER_WHED_TAKEN");
      boolean sameName = !shared(keys(one.officialNames()), keys(other.officialNames())).isEmpty();
      if (sameName && one.isNew() && !allowed) {
        refusals.add(told("PARTNER_SAME_NAME", one, other, PartnerField.NAME));
      } else if (sameName) {
        warn("PARTNER_SAME_NAME", one, other, PartnerField.NAME);
      } else if (!shared(allKeys(one), allKeys(other)).isEmpty()) {
        warn("PARTNER_SAME_OTHER_NAME", one, other, PartnerField.OTHER_NAMES);
      }
      domain(one, other);
    }
  }

  private void identifier(
      PlannedPartner one, PlannedPartner other, PartnerField field, String code) {
    Object value = one.values().get(field);
    if (value != null && value.equals(other.values().get(field))) {
      refusals.add(told(code, one, other, field).with("id", value));
    }
  }

  /** A National Centre has the domain of its host, which signs for it or is above it. */
  private void domain(PlannedPartner one, PlannedPartner other) {
    Set<String> shared =
        shared(
            new LinkedHashSet<>(one.texts(PartnerField.EMAIL_DOMAINS)),
            other.texts(PartnerField.EMAIL_DOMAINS));
    if (!shared.isEmpty() && !related(one, other) && !related(other, one)) {
      warnings(one)
          .add(
              told("PARTNER_SAME_DOMAIN", one, other, PartnerField.EMAIL_DOMAINS)
                  .with("domains", List.copyOf(shared)));
    }
  }

  private static boolean related(PlannedPartner one, PlannedPartner other) {
    String code = other.entry().code();
    return Objects.equals(code, one.text(PartnerField.PARENT))
        || Objects.equals(code, one.text(PartnerField.SIGNATORY));
  }

  private void warn(String code, PlannedPartner one, PlannedPartner other, PartnerField field) {
    warnings(one).add(told(code, one, other, field));
  }

  private List<Fault> warnings(PlannedPartner one) {
    return warnings.computeIfAbsent(one.entry().code(), any -> new ArrayList<>());
  }

  private static Fault told(
      String code, PlannedPartner one, PlannedPartner other, PartnerField field) {
    Spot spot = one.entry().spot(field);
    return Fault.refused(code)
        .with("file", spot.file())
        .with("line", spot.place().line())
        .with("column", spot.column())
        .with("partner", one.entry().code())
        .with("other", other.entry().code())
        .with("name", other.text(PartnerField.NAME));
  }

  private static Set<String> allKeys(PlannedPartner partner) {
    List<String> names = new ArrayList<>(partner.officialNames());
    names.addAll(partner.texts(PartnerField.OTHER_NAMES));
    return keys(names);
  }

  private static Set<String> keys(List<String> names) {
    Set<String> keys = new LinkedHashSet<>();
    for (String name : names) {
      keys.add(Fold.key(name));
    }
    keys.remove("");
    return keys;
  }

  private static Set<String> shared(Set<String> one, Collection<String> other) {
    Set<String> shared = new LinkedHashSet<>(one);
    shared.retainAll(other);
    return shared;
  }
}
