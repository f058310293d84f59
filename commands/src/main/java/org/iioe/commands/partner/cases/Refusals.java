package org.iioe.commands.partner.cases;

import java.util.ArrayList;
import java.util.List;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.mechanism.machine.Reason;

/** Says no: what stands against it, and what would be right instead. */
final class Refusals {
  private Refusals() {}

  /**
   * Completes a fault about one event with all reasons against it and with what is possible.
   *
   * @param next the ways on, of which those that can be taken are told
   */
  static Fault because(Fault fault, CaseState state, List<Reason> reasons, List<NextStep> next) {
    List<Fault> problems = new ArrayList<>();
    add(problems, reasons);
    commands(problems, NextSteps.commands(state, reasons));
    open(problems, next);
    return about(fault, state).with("problems", problems);
  }

  /** Completes a fault with every way on: the command, or what stands against it. */
  static Fault choose(Fault fault, CaseState state, List<NextStep> next) {
    List<Fault> problems = new ArrayList<>();
    open(problems, next);
    for (NextStep step : next) {
      if (!step.isOpen()) {
        problems.add(
            Fault.refused("PARTNER_EVENT_BLOCKED")
                .with("event", step.event())
                .with("to", step.to()));
        add(problems, step.against());
        commands(problems, step.commands());
      }
    }
    return about(fault, state).with("problems", problems);
  }

  private static Fault about(Fault fault, CaseState state) {
    return fault.with("case", state.code()).with("stage", state.stageName());
  }

  private static void open(List<Fault> problems, List<NextStep> next) {
    for (NextStep step : next) {
      if (step.isOpen()) {
        problems.add(
            Fault.refused("PARTNER_EVENT_POSSIBLE")
                .with("event", step.event())
                .with("to", step.to())
                .with("command", step.commands().get(0)));
      }
    }
  }

  private static void add(List<Fault> problems, List<Reason> reasons) {
    reasons.forEach(reason -> problems.add(reason.fault()));
  }

  private static void commands(List<Fault> problems, List<String> commands) {
    for (String command : commands) {
      problems.add(Fault.refused("PARTNER_COMMAND").with("command", command));
    }
  }
}
