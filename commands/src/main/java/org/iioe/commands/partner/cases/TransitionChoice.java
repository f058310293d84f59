package org.iioe.commands.partner.cases;

import java.util.List;
import java.util.Set;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Nearest;
import org.iioe.commands.mechanism.machine.Action;
import org.iioe.commands.mechanism.machine.Decision;
import org.iioe.commands.mechanism.machine.Possibility;
import org.iioe.commands.mechanism.machine.StateMachine;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Transition;

/** Finds the transition that somebody wants, and asks the mechanism whether it may be taken. */
final class TransitionChoice {
  /** A transition that may be taken. */
  record Chosen(Transition transition, Decision.Allowed allowed) {}

  private final CaseState state;
  private final Set<String> roles;
  private final PartnerAdvance.Request request;
  private final StateMachine machine;

  /**
   * @param roles those of who acts
   */
  TransitionChoice(CaseState state, Set<String> roles, PartnerAdvance.Request request) {
    this.state = state;
    this.roles = roles;
    this.request = request;
    this.machine = new StateMachine(state.mechanism());
  }

  /**
   * The transition of the event, or the only one that can be taken.
   *
   * @throws Fault of kind refused or not found, with what would be right
   */
  Chosen choose() {
    String event = request.event();
    Transition transition = event == null ? onlyOne() : named(event);
    Action action =
        new Action(
            Action.Kind.TRANSITION,
            transition.event(),
            roles,
            request.owing(),
            request.reason() != null,
            false);
    Decision decision = machine.decide(state.facts(), action);
    if (decision instanceof Decision.Allowed allowed) {
      return new Chosen(transition, allowed);
    }
    throw Refusals.because(
        Fault.refused("PARTNER_EVENT_REFUSED").with("event", transition.event()),
        state,
        ((Decision.Refused) decision).reasons(),
        mine());
  }

  private Transition named(String event) {
    Mechanism mechanism = state.mechanism();
    List<String> events =
        mechanism.transitions().stream().map(Transition::event).distinct().toList();
    if (!events.contains(event) && !NextSteps.VERBS.contains(event)) {
      throw Fault.notFound("PARTNER_EVENT_UNKNOWN")
          .with("event", event)
          .with("case", state.code())
          .with("nearest", Nearest.to(event, events))
          .with(
              "valid", mechanism.from(state.stageName()).stream().map(Transition::event).toList());
    }
    return mechanism.transition(state.stageName(), event).orElseThrow(() -> elsewhere(event));
  }

  private Fault elsewhere(String event) {
    Fault fault = Fault.refused("PARTNER_EVENT_ELSEWHERE").with("event", event);
    return Refusals.because(fault, state, List.of(), mine());
  }

  /** What the person can do; without a role everything, so that it is told what the case needs. */
  private List<NextStep> mine() {
    return NextSteps.of(state, machine.possibilities(state.facts(), roles));
  }

  /** Events with a verb of their own are taken only when they are named. */
  private Transition onlyOne() {
    List<Possibility> open =
        machine.possibilities(state.facts(), roles).stream().filter(this::canBeTaken).toList();
    if (!roles.isEmpty() && open.size() == 1) {
      return open.get(0).transition();
    }
    String code = open.isEmpty() || roles.isEmpty() ? "PARTNER_EVENT_NONE" : "PARTNER_EVENT_WHICH";
    throw Refusals.choose(Fault.refused(code), state, mine());
  }

  private boolean canBeTaken(Possibility possibility) {
    Transition transition = possibility.transition();
    return possibility.isOpen()
        && !transition.by().isEmpty()
        && !NextSteps.VERBS.contains(transition.event())
        && request.owing().containsAll(possibility.mayOwe())
        && (request.reason() != null || !transition.reasonRequired());
  }
}
