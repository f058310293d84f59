package org.iioe.commands.procedure.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.iioe.commands.mechanism.model.Holder;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Role;
import org.iioe.commands.mechanism.model.Stage;
import org.iioe.commands.mechanism.model.Step;
import org.iioe.commands.mechanism.model.Transition;

/**
 * For which events it has to be asked who held which role. Who took an event held one of the roles
 * that may take it; where other rules let all of these take it too, that is known. Asking for every
 * event would take minutes.
 *
 * @param stages the stages of the events, in the order of {@code events}
 * @param roles all roles of the mechanism
 * @param places where they are held, in the order of {@code roles}
 */
record RoleQuestions(
    List<String> stages, List<String> events, List<String> roles, List<String> places) {
  /** A role and where it is held. */
  private record Held(String role, Holder of) {}

  static final RoleQuestions NONE = new RoleQuestions(List.of(), List.of(), List.of(), List.of());

  /**
   * The questions for the rules of a mechanism.
   *
   * @param past the mechanisms under which events were allowed
   */
  static RoleQuestions of(Mechanism mechanism, Collection<Mechanism> past) {
    List<String> stages = new ArrayList<>();
    List<String> events = new ArrayList<>();
    for (Transition transition : mechanism.transitions()) {
      Set<Held> now = roles(mechanism, transition.by());
      if (!past.stream().allMatch(one -> now.containsAll(takers(one, transition)))) {
        stages.add(transition.from());
        events.add(transition.event());
      }
    }
    for (Stage stage : mechanism.stages()) {
      for (Step step : stage.steps()) {
        Set<Held> now = roles(mechanism, List.of(step.owner()));
        if (!past.stream().allMatch(one -> now.containsAll(doers(one, stage, step)))) {
          stages.add(stage.name());
          events.add(step.name());
        }
      }
    }
    return new RoleQuestions(
        stages,
        events,
        mechanism.roles().stream().map(Role::name).toList(),
        mechanism.roles().stream().map(role -> role.of().word()).toList());
  }

  private static Set<Held> takers(Mechanism past, Transition transition) {
    return past.transitions().stream()
        .filter(one -> one.from().equals(transition.from()))
        .filter(one -> one.event().equals(transition.event()))
        .map(one -> roles(past, one.by()))
        .findFirst()
        .orElse(Set.of());
  }

  private static Set<Held> doers(Mechanism past, Stage stage, Step step) {
    return past.stage(stage.name())
        .flatMap(one -> one.step(step.name()))
        .map(one -> roles(past, List.of(one.owner())))
        .orElse(Set.of());
  }

  private static Set<Held> roles(Mechanism mechanism, List<String> names) {
    Set<String> wanted = new HashSet<>(names);
    return mechanism.roles().stream()
        .filter(role -> wanted.contains(role.name()))
        .map(role -> new Held(role.name(), role.of()))
        .collect(Collectors.toSet());
  }
}
