package org.iioe.commands.mechanism.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.iioe.commands.mechanism.model.Guard;
import org.iioe.commands.mechanism.model.Role;
import org.iioe.commands.mechanism.model.Transition;

/** What holds for every mechanism, case and action. */
class StateMachinePropertiesTest {
  @Provide
  Arbitrary<RandomCases.Trial> trials() {
    return RandomCases.any();
  }

  @Property
  void facts_come_back_from_their_json(@ForAll("trials") RandomCases.Trial trial) {
    assertThat(Facts.parse(FactsJson.of(trial.facts()))).isEqualTo(trial.facts());
  }

  @Property
  void every_action_is_decided_and_always_in_the_same_way(
      @ForAll("trials") RandomCases.Trial trial) {
    StateMachine machine = new StateMachine(trial.mechanism());
    Decision decision = machine.decide(trial.facts(), trial.action());
    Facts same = Facts.parse(FactsJson.of(trial.facts()));
    assertThat(new StateMachine(trial.mechanism()).decide(same, trial.action()))
        .isEqualTo(decision);
    if (decision instanceof Decision.Allowed allowed) {
      assertThat(allowed.from()).isEqualTo(trial.facts().stage());
      assertThat(trial.mechanism().stage(allowed.to())).isPresent();
    }
  }

  @Property
  void no_guard_is_skipped(@ForAll("trials") RandomCases.Trial trial) {
    Decision decision = new StateMachine(trial.mechanism()).decide(trial.facts(), trial.action());
    if (decision instanceof Decision.Allowed && trial.action().kind() == Action.Kind.TRANSITION) {
      Transition taken =
          trial.mechanism().transition(trial.facts().stage(), trial.action().name()).orElseThrow();
      GuardCheck guards =
          new GuardCheck(trial.mechanism(), trial.facts(), taken.event(), trial.action().owing());
      assertThat(taken.guards()).allMatch(guard -> guards.check(guard).holds());
      assertThat(
              trial.action().timed()
                  || taken.by().stream().anyMatch(trial.action().roles()::contains))
          .isTrue();
    }
  }

  @Property
  void what_must_not_hold_is_the_opposite(@ForAll("trials") RandomCases.Trial trial) {
    GuardCheck guards =
        new GuardCheck(
            trial.mechanism(), trial.facts(), trial.action().name(), trial.action().owing());
    for (Transition way : trial.mechanism().from(trial.facts().stage())) {
      for (Guard guard : way.guards()) {
        boolean holds = guards.check(guard).holds();
        assertThat(guards.check(new Guard.Not(guard)).holds()).isEqualTo(!holds);
        assertThat(guards.check(new Guard.Not(new Guard.Not(guard))).holds()).isEqualTo(holds);
      }
    }
  }

  @Property
  void a_way_that_is_open_can_be_gone_by_who_holds_every_role(
      @ForAll("trials") RandomCases.Trial trial) {
    StateMachine machine = new StateMachine(trial.mechanism());
    Set<String> roles =
        trial.mechanism().roles().stream().map(Role::name).collect(Collectors.toSet());
    for (Possibility one : machine.possibilities(trial.facts(), roles)) {
      boolean timed = one.transition().by().isEmpty();
      Action action =
          new Action(
              Action.Kind.TRANSITION,
              one.transition().event(),
              timed ? Set.of() : roles,
              Set.copyOf(one.mayOwe()),
              true,
              timed);
      assertThat(machine.decide(trial.facts(), action) instanceof Decision.Allowed)
          .as("%s", one)
          .isEqualTo(one.isOpen());
    }
  }
}
