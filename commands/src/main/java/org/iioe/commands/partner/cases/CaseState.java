package org.iioe.commands.partner.cases;

import java.time.LocalDate;
import org.iioe.commands.mechanism.machine.Facts;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.PartnerKind;
import org.iioe.commands.mechanism.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands in this transaction, which has locked it.
 *
 * @param code its reference code
 * @param partner code of its institution
 * @param version number of the mechanism's version that it is pinned to
 * @param number of its last event
 * @param visit number of the event that entered the stage
 * @param today which day it is, by the server's clock in the mechanism's time zone
 */
record CaseState(
    long id,
    String code,
    long partnerId,
    String partner,
    long versionId,
    int version,
    Mechanism mechanism,
    String stageName,
    int number,
    int visit,
    boolean closed,
    LocalDate today,
    Facts facts) {
  /** What the mechanism says of the stage. */
  Stage stage() {
    return mechanism
        .stage(stageName)
        .orElseThrow(() -> new IllegalStateException("stage " + stageName));
  }

  /** What the mechanism says of the kind of the institution; null when it does not serve it. */
  @Nullable PartnerKind kind() {
    return facts.kind() == null ? null : mechanism.kind(facts.kind()).orElse(null);
  }
}
