package org.iioe.commands.partner.cases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.iioe.commands.mechanism.machine.Possibility;
import org.iioe.commands.mechanism.machine.Reason;
import org.iioe.commands.mechanism.machine.StateMachine;
import org.iioe.commands.mechanism.model.Step;
import org.iioe.commands.mechanism.model.Transition;

/** The ways on from where a case stands, with the commands that would be right. */
final class NextSteps {
  /** Events that have a verb of their own, and are taken only when they are named. */
  static final Set<String> VERBS = Set.of("renew", "suspend", "reinstate", "exit", "appeal");

  private NextSteps() {}

  /** All that people can do, whoever they are. */
  static List<NextStep> of(CaseState state) {
    return of(state, new StateMachine(state.mechanism()).possibilities(state.facts(), Set.of()));
  }

  /** These possibilities, without what only time does. */
  static List<NextStep> of(CaseState state, List<Possibility> possibilities) {
    List<NextStep> steps = new ArrayList<>();
    for (Possibility possibility : possibilities) {
      Transition transition = possibility.transition();
      if (!transition.by().isEmpty()) {
        steps.add(
            new NextStep(
                transition.event(),
                transition.to(),
                possibility.against(),
                possibility.isOpen()
                    ? List.of(command(state, possibility))
                    : commands(state, possibility.against())));
      }
    }
    return steps;
  }

  private static String command(CaseState state, Possibility possibility) {
    Transition transition = possibility.transition();
    StringBuilder command = new StringBuilder(command(state.code(), transition.event()));
    possibility.mayOwe().forEach(type -> command.append(" --owing ").append(type));
    if (transition.reasonRequired()) {
      command.append(" --reason TEXT");
    }
    return command.toString();
  }

  /** The command of an event. */
  static String command(String code, String event) {
    return VERBS.contains(event)
        ? "iioe partner " + event + " " + code
        : "iioe partner advance " + code + " " + event;
  }

  /** The commands that would do away with reasons, each once. */
  static List<String> commands(CaseState state, List<Reason> reasons) {
    Set<String> commands = new LinkedHashSet<>();
    for (Reason reason : reasons) {
      commands.addAll(commands(state, reason));
      if (reason.details().get("parts") instanceof Reason.Several several) {
        commands.addAll(commands(state, several.reasons()));
      }
    }
    return List.copyOf(commands);
  }

  private static List<String> commands(CaseState state, Reason reason) {
    String code = state.code();
    return switch (reason.code()) {
      case "GUARD_DOCUMENTS_MISSING", "GUARD_DOCUMENTS_MAY_FOLLOW" ->
          each(reason, "documents", "iioe partner attach " + code + " FILE --type ", "");
      case "GUARD_DOCUMENT_TOO_OLD" ->
          each(reason, "document", "iioe partner attach " + code + " FILE --type ", "");
      case "GUARD_APPROVALS_TOO_FEW" -> each(reason, "role", review(code), "");
      case "GUARD_STEPS_OPEN" ->
          openSteps(state).stream()
              .map(step -> "iioe partner advance " + code + " --step " + step)
              .toList();
      case "GUARD_NOT_SIGNED" ->
          each(reason, "parties", "iioe partner sign " + code + " --party ", " --on DATE");
      default -> List.of();
    };
  }

  private static String review(String code) {
    return "iioe partner review " + code + " approve --role ";
  }

  private static List<String> each(Reason reason, String detail, String before, String after) {
    Object value = reason.details().get(detail);
    List<String> commands = new ArrayList<>();
    if (value instanceof Iterable<?> many) {
      many.forEach(one -> commands.add(before + one + after));
    } else if (value != null) {
      commands.add(before + value + after);
    }
    return commands;
  }

  /** Steps of the stage that can be done next. */
  static List<String> openSteps(CaseState state) {
    return new StateMachine(state.mechanism())
        .openSteps(state.facts()).stream().map(Step::name).toList();
  }
}
