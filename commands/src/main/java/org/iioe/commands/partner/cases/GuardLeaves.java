package org.iioe.commands.partner.cases;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.iioe.commands.mechanism.model.Guard;
import org.iioe.commands.mechanism.model.Names;
import org.iioe.commands.mechanism.model.PartnerKind;
import org.iioe.commands.mechanism.model.Transition;
import org.jspecify.annotations.Nullable;

/** What the guards of transitions ask for, wherever it stands in them. */
final class GuardLeaves {
  private GuardLeaves() {}

  /** The documents on which a transition relies for an institution of a kind. */
  static Set<String> documents(Transition transition, @Nullable PartnerKind kind) {
    Set<String> types = new TreeSet<>();
    for (Guard guard : transition.leaves().toList()) {
      if (guard instanceof Guard.DocumentNotOlderThan age) {
        types.add(age.document());
      } else if (guard instanceof Guard.HasDocument has && !has.type().equals(Names.REQUIRED)) {
        types.add(has.type());
      } else if (guard instanceof Guard.HasDocument && kind != null) {
        types.addAll(kind.documents());
      }
    }
    return types;
  }

  /** The approvals that a transition waits for. */
  static List<Guard.Approvals> approvals(Transition transition) {
    return transition
        .leaves()
        .filter(Guard.Approvals.class::isInstance)
        .map(Guard.Approvals.class::cast)
        .toList();
  }
}
