package org.iioe.commands.mechanism.machine;

import java.util.List;
import java.util.Set;
import org.iioe.commands.mechanism.model.Mechanism;

/**
 * Decides what may happen to cases under a mechanism. It knows nothing but what it is given: the
 * same facts and action give the same decision.
 */
public final class StateMachine {
  private final Mechanism mechanism;

  public StateMachine(Mechanism mechanism) {
    this.mechanism = mechanism;
  }

  /**
   * Whether something may be done, and else all that stands against it.
   *
   * <p>Who acts must hold one of the transition's roles, or the owner's for a step; all guards must
   * hold; a reason must be given where people must say why. Whatever is owed must be named by a
   * guard that lets it follow. An agreement can only start from a draft. Time acts where the stage
   * says so: after its limit ({@code then}), so many months before the agreement's end ({@code
   * before-end}) or after it ({@code at-end}).
   */
  public Decision decide(Facts facts, Action action) {
    return new Decision.Refused(List.of(Reason.of("DECISION_UNFINISHED", "event", action.name())));
  }

  /**
   * Every way out of the stage, in the order of the mechanism, with what stands against it.
   *
   * @param roles those of who asks; empty to leave aside who may
   */
  public List<Possibility> possibilities(Facts facts, Set<String> roles) {
    return mechanism.from(facts.stage()).stream()
        .map(one -> new Possibility(one, List.of(), List.of(), List.copyOf(roles)))
        .toList();
  }
}
