package org.iioe.commands.partner.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Nearest;
import org.iioe.commands.mechanism.model.DocumentType;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.PartnerKind;
import org.iioe.commands.partner.PinnedMechanism;
import org.iioe.commands.partner.PinnedMechanisms;
import org.iioe.commands.partner.register.PlannedCase.StoredCase;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Plans the cases that files ask for, and finds what the mechanism does not allow. */
final class CasePlanner {
  private static final Pattern NAME =
      Pattern.compile("([a-z0-9][a-z0-9-]{0,63})(?:@([1-9][0-9]{0,8}))?");

  private final Handle handle;
  private final PinnedMechanisms mechanisms;
  private final Founders founders;
  private final Mistakes mistakes;
  private final List<Fault> refusals = new ArrayList<>();
  private final boolean backdated;

  CasePlanner(Handle handle, Plan plan, Mistakes mistakes, boolean backdated) {
    this.handle = handle;
    this.mechanisms = new PinnedMechanisms(handle.getConnection());
    this.founders = new Founders(plan, mistakes);
    this.mistakes = mistakes;
    this.backdated = backdated;
  }

  /** What may not be. */
  List<Fault> refusals() {
    return refusals;
  }

  /** The case; null when the file asks for none, or for one that cannot be. */
  @Nullable PlannedCase plan(PlannedPartner partner) {
    PartnerEntry.Case entry = partner.entry().application();
    PinnedMechanism version = entry == null ? null : version(entry);
    if (entry == null || version == null) {
      return null;
    }
    StoredPartner before = partner.stored();
    List<StoredCase> cases = before == null ? List.of() : StoredCases.lock(handle, before.id());
    StoredCase stored = stored(entry, version, cases);
    if (stored != null) {
      return stored.mechanism().equals(version.code())
          ? again(partner, entry, stored)
          : otherCase(partner, entry, stored);
    }
    return opened(partner, entry, version);
  }

  private @Nullable PinnedMechanism version(PartnerEntry.Case entry) {
    Said said = entry.mechanism();
    if (said == null) {
      PinnedMechanism newest = mechanisms.find(null, null);
      if (newest == null) {
        mistakes.add("PARTNER_NO_MECHANISM", entry.spot());
      }
      return newest;
    }
    Matcher parts = NAME.matcher(said.text());
    PinnedMechanism found =
        parts.matches()
            ? mechanisms.find(
                parts.group(1), parts.group(2) == null ? null : Integer.valueOf(parts.group(2)))
            : null;
    if (found == null) {
      mistakes.add(
          "PARTNER_MECHANISM",
          said.spot(),
          "mechanism",
          said.text(),
          "nearest",
          Nearest.to(said.text(), mechanisms.names()));
    }
    return found;
  }

  /**
   * The case that the file means: the open one, or the closed one that it opened long ago. Reading
   * an old file again must not begin anew.
   */
  private static @Nullable StoredCase stored(
      PartnerEntry.Case entry, PinnedMechanism version, List<StoredCase> cases) {
    for (StoredCase one : cases) {
      boolean same =
          one.mechanism().equals(version.code())
              && (entry.opened() == null || entry.opened().equals(one.opened()));
      if (!one.closed() || same) {
        return one;
      }
    }
    return null;
  }

  private @Nullable PlannedCase otherCase(
      PlannedPartner partner, PartnerEntry.Case entry, StoredCase stored) {
    refusals.add(
        refusal("PARTNER_CASE_OPEN", partner, entry.spot())
            .with("case", stored.code())
            .with("mechanism", stored.mechanism()));
    return null;
  }

  private static Fault refusal(String code, PlannedPartner partner, Spot spot) {
    return Fault.refused(code)
        .with("file", spot.file())
        .with("line", spot.place().line())
        .with("column", spot.column())
        .with("partner", partner.entry().code());
  }

  private PlannedCase again(PlannedPartner partner, PartnerEntry.Case entry, StoredCase stored) {
    PinnedMechanism version = mechanisms.version(stored.versionId());
    Said opened = entry.openedSaid();
    if (opened != null && entry.opened() != null && !entry.opened().equals(stored.opened())) {
      refusals.add(
          refusal("PARTNER_CASE_OPENED", partner, opened.spot())
              .with("case", stored.code())
              .with("before", stored.opened())
              .with("after", entry.opened()));
    }
    boolean otherPerson =
        entry.submitter() != null
            && (!entry.submitter().equals(stored.submitter())
                || !Objects.equals(entry.submitterFor(), stored.submitterFor()));
    if (otherPerson) {
      refusals.add(
          refusal("PARTNER_CASE_SUBMITTER", partner, entry.spot()).with("case", stored.code()));
    }
    Map<String, Object> answers = answers(version.mechanism(), stored.answers(), entry);
    if (stored.closed() && !answers.equals(stored.answers())) {
      refusals.add(
          refusal("PARTNER_CASE_CLOSED", partner, entry.spot()).with("case", stored.code()));
    }
    documents(version.mechanism(), entry);
    return new PlannedCase(entry, version, stored, answers, stored.opened(), stored.stage(), false);
  }

  private PlannedCase opened(
      PlannedPartner partner, PartnerEntry.Case entry, PinnedMechanism version) {
    Mechanism mechanism = version.mechanism();
    kind(partner, mechanism);
    documents(mechanism, entry);
    boolean past = founders.isOfThePast(entry, version);
    if (past && entry.opened() != null && entry.opened().isAfter(version.today())) {
      mistakes.add("PARTNER_AHEAD", founders.spotOfOpening(entry), "day", entry.opened());
    } else if (past && !backdated) {
      mistakes.add(
          "PARTNER_BACKDATED", founders.spotOfThePast(entry), "partner", partner.entry().code());
    } else if (past) {
      founders.check(partner, entry, version);
    }
    LocalDate opened = entry.opened() == null ? version.today() : entry.opened();
    Said stage = entry.stage();
    return new PlannedCase(
        entry,
        version,
        null,
        answers(mechanism, Map.of(), entry),
        opened,
        past && stage != null ? stage.text() : mechanism.initial().name(),
        past);
  }

  private Map<String, Object> answers(
      Mechanism mechanism, Map<String, Object> before, PartnerEntry.Case entry) {
    return new Answers(mechanism, mistakes).read(before, entry.answers());
  }

  private void kind(PlannedPartner partner, Mechanism mechanism) {
    String kind = partner.text(PartnerField.KIND);
    PartnerEntry entry = partner.entry();
    List<String> kinds = mechanism.kinds().stream().map(PartnerKind::name).toList();
    if (kind == null && !entry.spots().containsKey(PartnerField.KIND)) {
      mistakes.add("YAML_MISSING", entry.spot(), "key", "kind", "valid", kinds);
    } else if (kind != null && mechanism.kind(kind).isEmpty()) {
      mistakes.add(
          "PARTNER_KIND",
          entry.spot(PartnerField.KIND),
          "kind",
          kind,
          "mechanism",
          mechanism.code(),
          "nearest",
          Nearest.to(kind, kinds),
          "valid",
          kinds);
    }
  }

  private void documents(Mechanism mechanism, PartnerEntry.Case entry) {
    List<String> types = mechanism.documents().stream().map(DocumentType::name).toList();
    for (PartnerEntry.Attachment attachment : entry.documents()) {
      String type = attachment.document().type();
      if (!types.contains(type)) {
        mistakes.add(
            "PARTNER_DOCUMENT_TYPE",
            attachment.spot(),
            "type",
            type,
            "mechanism",
            mechanism.code(),
            "nearest",
            Nearest.to(type, types),
            "valid",
            types);
      }
    }
  }
}
