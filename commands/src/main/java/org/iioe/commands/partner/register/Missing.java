package org.iioe.commands.partner.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.iioe.commands.mechanism.model.Identifier;
import org.iioe.commands.mechanism.model.PartnerKind;
import org.iioe.commands.partner.document.DocumentRows;
import org.iioe.commands.partner.document.StoredDocument;
import org.jdbi.v3.core.Handle;

/** What the mechanism asks of a kind of institution and is not there yet. */
final class Missing {
  private Missing() {}

  static List<String> of(
      Handle handle, PlannedPartner partner, PlannedCase planned, long application) {
    String kind = partner.text(PartnerField.KIND);
    PartnerKind asked = kind == null ? null : planned.version().mechanism().kind(kind).orElse(null);
    // Founders never applied: nothing of it is asked of them.
    if (asked == null || planned.backdated() || wasActive(planned)) {
      return List.of();
    }
    Set<String> there = new HashSet<>();
    for (StoredDocument document : DocumentRows.of(handle, application)) {
      if (document.counts(planned.version().today())) {
        there.add(document.type());
      }
    }
    List<String> missing = new ArrayList<>();
    for (String document : asked.documents()) {
      if (!there.contains(document)) {
        missing.add(document);
      }
    }
    for (Identifier identifier : asked.identifiers()) {
      PartnerField field = identifier == Identifier.ROR ? PartnerField.ROR : PartnerField.WHED;
      if (partner.values().get(field) == null) {
        missing.add(identifier.word());
      }
    }
    return missing;
  }

  private static boolean wasActive(PlannedCase planned) {
    return planned
        .version()
        .mechanism()
        .stage(planned.stage())
        .map(stage -> stage.active() || stage.isFinal())
        .orElse(false);
  }
}
