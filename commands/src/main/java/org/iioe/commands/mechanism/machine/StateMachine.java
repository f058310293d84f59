package org.iioe.commands.mechanism.machine;

import java.util.List;
import java.util.Set;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Stage;
import org.iioe.commands.mechanism.model.Step;
import org.iioe.commands.mechanism.model.Transition;

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
   * before-end}) or after it ({@code at-end}), as long as one runs.
   */
  public Decision decide(Facts facts, Action action) {
    if (mechanism.stage(facts.stage()).isEmpty()) {
      return refused(Reason.of("CASE_STAGE_UNKNOWN", "stage", facts.stage()));
    }
    return switch (action.kind()) {
      case TRANSITION ->
          mechanism
              .transition(facts.stage(), action.name())
              .map(transition -> new TransitionCheck(mechanism, transition, facts).decide(action))
              .orElseGet(() -> refused(noSuchEvent(facts, action)));
      case STEP -> new StepCheck(stage(facts), facts).decide(action);
    };
  }

  private Reason noSuchEvent(Facts facts, Action action) {
    List<String> events = mechanism.from(facts.stage()).stream().map(Transition::event).toList();
    String code =
        stage(facts).isFinal()
            ? "CASE_CLOSED"
            : events.isEmpty() ? "CASE_HAS_NO_EVENTS" : "CASE_EVENT_NOT_HERE";
    return Reason.of(
        code,
        "event",
        action.name(),
        "stage",
        facts.stage(),
        "label",
        stage(facts).label(),
        "events",
        events);
  }

  private Stage stage(Facts facts) {
    return mechanism.stage(facts.stage()).orElseThrow();
  }

  static Decision refused(Reason reason) {
    return new Decision.Refused(List.of(reason));
  }

  /**
   * Every way out of the stage, in the order of the mechanism, with what stands against it.
   *
   * @param roles those of who asks; empty to leave aside who may
   */
  public List<Possibility> possibilities(Facts facts, Set<String> roles) {
    return mechanism.from(facts.stage()).stream()
        .map(one -> new TransitionCheck(mechanism, one, facts).possibility(roles))
        .toList();
  }

  /** The steps of the stage that can be done next, whoever asks. */
  public List<Step> openSteps(Facts facts) {
    return mechanism.stage(facts.stage()).stream()
        .flatMap(stage -> new StepCheck(stage, facts).open().stream())
        .toList();
  }

  /** What time will take in the stage, the earliest first, whether guards hold or not. */
  public List<TimedEvent> timed(Facts facts) {
    return mechanism.stage(facts.stage()).map(stage -> Timing.of(stage, facts)).orElse(List.of());
  }
}
