package org.iioe.commands.procedure.simulation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.iioe.commands.mechanism.machine.Action;
import org.iioe.commands.mechanism.machine.Decision;
import org.iioe.commands.mechanism.machine.Facts;
import org.iioe.commands.mechanism.machine.Reason;
import org.iioe.commands.mechanism.machine.StateMachine;
import org.iioe.commands.mechanism.model.Effect;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Stage;
import org.iioe.commands.mechanism.model.Step;
import org.iioe.commands.mechanism.model.Transition;
import org.jspecify.annotations.Nullable;

/** A mechanism that decides past events again. */
final class Rules {
  private final Mechanism mechanism;
  private final StateMachine machine;

  Rules(Mechanism mechanism) {
    this.mechanism = mechanism;
    this.machine = new StateMachine(mechanism);
  }

  /**
   * The decision on an event.
   *
   * @param roles that the person held; null when they suffice
   */
  Decision decide(PastEvent past, Facts facts, @Nullable Set<String> roles) {
    if (past.isOpening()) {
      return opening(past, facts);
    }
    String stage = facts.stage();
    if (mechanism.stage(stage).isEmpty()) {
      return refused("SIMULATION_NO_STAGE", "stage", stage);
    }
    return machine.decide(facts, past.again(roles == null ? sufficient(past, stage) : roles));
  }

  /** Opening has no guards, but a mechanism serves certain kinds only. */
  private Decision opening(PastEvent past, Facts facts) {
    String kind = facts.kind();
    if (kind != null && mechanism.kind(kind).isEmpty()) {
      return refused("SIMULATION_NO_KIND", "kind", kind);
    }
    String initial = mechanism.initial().name();
    return new Decision.Allowed(past.event(), initial, initial, List.<Effect>of(), List.of());
  }

  private static Decision refused(String code, String name, String value) {
    return new Decision.Refused(List.of(new Reason(code, Map.of(name, value))));
  }

  private Set<String> sufficient(PastEvent past, String stage) {
    Set<String> roles = new LinkedHashSet<>();
    if (past.isStep()) {
      mechanism
          .stage(stage)
          .flatMap(one -> one.step(past.event()))
          .map(Step::owner)
          .ifPresent(roles::add);
    } else {
      transition(past, stage).map(Transition::by).ifPresent(roles::addAll);
    }
    return roles;
  }

  private Optional<Transition> transition(PastEvent past, String stage) {
    return mechanism.transitions().stream()
        .filter(one -> one.from().equals(stage) && one.event().equals(past.event()))
        .findFirst();
  }

  /** What time would do to the case on that day. */
  List<Decision.Allowed> timed(Facts facts) {
    List<Decision.Allowed> allowed = new ArrayList<>();
    mechanism
        .stage(facts.stage())
        .ifPresent(
            stage ->
                timers(stage)
                    .map(event -> machine.decide(facts, Action.timed(event)))
                    .filter(Decision.Allowed.class::isInstance)
                    .map(Decision.Allowed.class::cast)
                    .forEach(allowed::add));
    return allowed;
  }

  private static Stream<String> timers(Stage stage) {
    String reminder = stage.beforeEnd() == null ? null : stage.beforeEnd().event();
    return Stream.of(
            Optional.ofNullable(stage.then()),
            Optional.ofNullable(reminder),
            Optional.ofNullable(stage.atEnd()))
        .flatMap(Optional::stream)
        .distinct();
  }
}
