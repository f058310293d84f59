package org.iioe.commands.partner.register;

import java.time.LocalDate;
import java.util.List;
import org.iioe.commands.fault.Nearest;
import org.iioe.commands.mechanism.model.AgreementTerms;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Party;
import org.iioe.commands.mechanism.model.Stage;
import org.iioe.commands.partner.PinnedMechanism;

/** Partners from before the platform: whether their files say what a case needs that never ran. */
final class Founders {
  private final Plan plan;
  private final Mistakes mistakes;

  Founders(Plan plan, Mistakes mistakes) {
    this.plan = plan;
    this.mistakes = mistakes;
  }

  /** Whether a file speaks of a case that began before today, or stands elsewhere than there. */
  boolean isOfThePast(PartnerEntry.Case entry, PinnedMechanism version) {
    return entry.stage() != null
        || entry.effective() != null
        || entry.ends() != null
        || !entry.signed().isEmpty()
        || (entry.opened() != null && !entry.opened().equals(version.today()));
  }

  /** What shows it. */
  Spot spotOfThePast(PartnerEntry.Case entry) {
    Said stage = entry.stage();
    Said opened = entry.openedSaid();
    return stage != null ? stage.spot() : opened != null ? opened.spot() : entry.agreementSpot();
  }

  /** Where its first day is said. */
  Spot spotOfOpening(PartnerEntry.Case entry) {
    Said opened = entry.openedSaid();
    return opened == null ? entry.spot() : opened.spot();
  }

  /** Finds what is missing or impossible. */
  void check(PlannedPartner partner, PartnerEntry.Case entry, PinnedMechanism version) {
    stage(entry, version.mechanism());
    days(entry, version);
    AgreementTerms terms = version.mechanism().agreement();
    if (terms == null) {
      if (entry.effective() != null || !entry.signed().isEmpty()) {
        mistakes.add(
            "PARTNER_NO_AGREEMENT", entry.agreementSpot(), "mechanism", version.mechanism().code());
      }
      return;
    }
    if (entry.effective() == null) {
      mistakes.add("YAML_MISSING", entry.agreementSpot(), "key", "effective");
    }
    signatures(partner, entry, version, terms);
  }

  private void stage(PartnerEntry.Case entry, Mechanism mechanism) {
    List<String> active =
        mechanism.stages().stream().filter(Stage::active).map(Stage::name).toList();
    Said stage = entry.stage();
    if (stage == null) {
      mistakes.add("YAML_MISSING", entry.spot(), "key", "stage", "valid", active);
    } else if (!active.contains(stage.text())) {
      mistakes.add(
          "PARTNER_STAGE",
          stage.spot(),
          "stage",
          stage.text(),
          "mechanism",
          mechanism.code(),
          "nearest",
          Nearest.to(stage.text(), active),
          "valid",
          active);
    }
  }

  private void days(PartnerEntry.Case entry, PinnedMechanism version) {
    LocalDate opened = entry.opened();
    LocalDate effective = entry.effective();
    LocalDate ends = entry.ends();
    if (opened == null) {
      if (entry.openedSaid() == null) {
        mistakes.add("YAML_MISSING", entry.spot(), "key", "opened");
      }
      return;
    }
    if (effective != null && effective.isAfter(version.today())) {
      mistakes.add("PARTNER_AHEAD", entry.agreementSpot(), "day", effective);
    }
    if (effective != null && effective.isBefore(opened)) {
      mistakes.add(
          "PARTNER_AGREEMENT_EARLY",
          entry.agreementSpot(),
          "effective",
          effective,
          "opened",
          opened);
    }
    if (ends != null && effective != null && ends.isBefore(effective)) {
      mistakes.add(
          "PARTNER_AGREEMENT_ENDS", entry.agreementSpot(), "effective", effective, "ends", ends);
    }
  }

  private void signatures(
      PlannedPartner partner,
      PartnerEntry.Case entry,
      PinnedMechanism version,
      AgreementTerms terms) {
    List<String> parties = terms.parties().stream().map(Party::name).toList();
    entry
        .signed()
        .forEach(
            (name, signed) -> {
              Party party =
                  terms.parties().stream()
                      .filter(one -> one.name().equals(name))
                      .findFirst()
                      .orElse(null);
              if (party == null) {
                mistakes.add(
                    "PARTNER_PARTY",
                    signed.spot(),
                    "party",
                    name,
                    "mechanism",
                    version.code(),
                    "nearest",
                    Nearest.to(name, parties),
                    "valid",
                    parties);
              } else if (plan.signer(partner.entry().code(), party.signer()) == null) {
                mistakes.add("PARTNER_NO_SIGNER", signed.spot(), "party", name);
              }
              if (signed.on().isAfter(version.today())) {
                mistakes.add("PARTNER_AHEAD", signed.spot(), "day", signed.on());
              }
            });
  }
}
