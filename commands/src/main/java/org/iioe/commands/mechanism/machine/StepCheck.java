package org.iioe.commands.mechanism.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.iioe.commands.mechanism.model.Run;
import org.iioe.commands.mechanism.model.Stage;
import org.iioe.commands.mechanism.model.Step;

/** Decides about the steps of a stage. */
final class StepCheck {
  private final Stage stage;
  private final Facts facts;

  StepCheck(Stage stage, Facts facts) {
    this.stage = stage;
    this.facts = facts;
  }

  Decision decide(Action action) {
    Optional<Step> step = stage.step(action.name());
    if (step.isEmpty()) {
      List<String> steps = stage.steps().stream().map(Step::name).toList();
      return StateMachine.refused(
          Reason.of(
              steps.isEmpty() ? "STAGE_HAS_NO_STEPS" : "STEP_NOT_HERE",
              "step",
              action.name(),
              "label",
              stage.label(),
              "steps",
              steps));
    }
    List<Reason> reasons = against(step.get(), action);
    return reasons.isEmpty()
        ? new Decision.Allowed(action.name(), stage.name(), stage.name(), List.of(), List.of())
        : new Decision.Refused(reasons);
  }

  private List<Reason> against(Step step, Action action) {
    List<Reason> reasons = new ArrayList<>();
    if (facts.steps().contains(step.name())) {
      reasons.add(Reason.of("STEP_DONE_ALREADY", "step", step.name(), "label", step.label()));
    }
    if (action.timed() || !action.roles().contains(step.owner())) {
      reasons.add(Reason.of("ROLE_MISSING", "event", step.name(), "roles", List.of(step.owner())));
    }
    Optional<Step> earlier = stage.run() == Run.IN_ORDER ? firstOpenBefore(step) : Optional.empty();
    earlier.ifPresent(
        open ->
            reasons.add(
                Reason.of("STEP_OUT_OF_ORDER", "step", step.name(), "earlier", open.name())));
    action.owing().forEach(type -> reasons.add(Reason.of("OWING_NOT_ALLOWED", "document", type)));
    return reasons;
  }

  private Optional<Step> firstOpenBefore(Step step) {
    return stage.steps().subList(0, stage.steps().indexOf(step)).stream()
        .filter(one -> !facts.steps().contains(one.name()))
        .findFirst();
  }

  /** Those that can be done next. */
  List<Step> open() {
    return stage.steps().stream()
        .filter(one -> !facts.steps().contains(one.name()))
        .limit(stage.run() == Run.IN_ORDER ? 1 : Long.MAX_VALUE)
        .toList();
  }
}
