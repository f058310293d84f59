package org.iioe.commands.procedure.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.iioe.commands.mechanism.model.Holder;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Role;
import org.iioe.commands.mechanism.model.Stage;
import org.iioe.commands.mechanism.model.Step;
import org.iioe.commands.mechanism.model.Transition;

/**
 * Events of which it is known that both rules decide alike, because all that they say about them is
 * the same: their facts need not even be fetched.
 *
 * @param versions numbers of the versions that allowed the events, in the order of {@code events}
 * @param stages in which they happened; empty for an opening
 */
record Known(List<Integer> versions, List<String> stages, List<String> events) {
  /** A role and where it is held; what people call it decides nothing. */
  private record Held(String role, Holder of) {}

  /**
   * What is known.
   *
   * @param before the rules that decided, by the version of the event
   */
  static Known of(Map<Integer, Mechanism> before, Mechanism against) {
    Known known = new Known(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    before.forEach(
        (version, mechanism) -> {
          if (isAlike(mechanism, against)) {
            known.add(version, mechanism, against);
          }
        });
    return known;
  }

  /** Whether all is alike that any event may depend on. */
  private static boolean isAlike(Mechanism one, Mechanism other) {
    return one.kinds().equals(other.kinds())
        && one.fields().equals(other.fields())
        && Objects.equals(one.agreement(), other.agreement())
        && held(one).equals(held(other));
  }

  private static Set<Held> held(Mechanism mechanism) {
    return mechanism.roles().stream()
        .map((Role role) -> new Held(role.name(), role.of()))
        .collect(Collectors.toSet());
  }

  private void add(int version, Mechanism one, Mechanism other) {
    if (one.initial().name().equals(other.initial().name())) {
      add(version, "", "opened");
    }
    for (Stage stage : other.stages()) {
      String name = stage.name();
      boolean same = one.stages().contains(stage) && timed(one, name).equals(timed(other, name));
      if (same) {
        other.transitions().stream()
            .filter(way -> way.from().equals(name) && one.transitions().contains(way))
            .forEach(way -> add(version, name, way.event()));
        stage.steps().stream().map(Step::name).forEach(step -> add(version, name, step));
      }
    }
  }

  private static List<Transition> timed(Mechanism mechanism, String stage) {
    return mechanism.transitions().stream()
        .filter(one -> one.from().equals(stage) && one.byTime())
        .toList();
  }

  private void add(int version, String stage, String event) {
    versions.add(version);
    stages.add(stage);
    events.add(event);
  }
}
