package org.iioe.commands.partner.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.mechanism.machine.Action;
import org.iioe.commands.mechanism.machine.Decision;
import org.iioe.commands.mechanism.machine.Facts;
import org.iioe.commands.mechanism.machine.Possibility;
import org.iioe.commands.mechanism.machine.RandomCases;
import org.iioe.commands.mechanism.machine.Reason;
import org.iioe.commands.mechanism.machine.StateMachine;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Role;
import org.iioe.commands.mechanism.model.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * For random mechanisms, cases and actions the database decides as the program does, for a reason
 * that the program has too, and a case then stands where its events lead. {@code -Diioe.tries=5000}
 * tries more of them, {@code -Diioe.seed=…} others.
 */
class SameDecisionTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  private static final int ACTIONS = 4;

  private final Map<String, Integer> outcomes = new TreeMap<>();

  @Test
  void theDatabaseRefusesWhatTheProgramRefusesAndNothingElse() {
    long first = Long.getLong("iioe.seed", 1);
    try (RuleTrial trial = new RuleTrial(platform.address())) {
      LongStream.range(first, first + Long.getLong("iioe.tries", 100))
          .forEach(seed -> tries(trial, seed));
    }

    assertThat(outcomes.keySet()).contains(RuleTrial.DONE, "GUARD_FAILED", "TIME_NOT_COME");
    assertThat(outcomes.get(RuleTrial.DONE)).as("of %s", outcomes).isGreaterThan(50);
  }

  private void tries(RuleTrial trial, long seed) {
    Mechanism mechanism = RandomCase.mechanism(seed);
    RandomCases cases = new RandomCases(mechanism, seed);
    Random random = new Random(seed);
    trial.undoAll();
    RandomCase rows = new RandomCase(trial, mechanism, seed);
    rows.write(cases.facts(stage(mechanism, random)));
    for (int i = 0; i < ACTIONS; i++) {
      Facts facts = facts(trial);
      Action wanted =
          random.nextInt(4) == 0 ? cases.action(facts) : eager(mechanism, facts, random);
      Action action =
          new Action(
              wanted.kind(),
              wanted.name(),
              rows.casts(wanted.roles()),
              wanted.owing(),
              wanted.reasonGiven(),
              wanted.timed());
      Decision decision = new StateMachine(mechanism).decide(facts, action);
      String outcome = act(trial, action);
      compare("seed " + seed + " " + action + " " + facts, decision, outcome);
      if (decision instanceof Decision.Allowed change) {
        new Aftermath(trial, mechanism, facts, facts(trial)).check(change);
      }
    }
  }

  /** Seldom the last one, which no way leads out of. */
  private static Stage stage(Mechanism mechanism, Random random) {
    int count = mechanism.stages().size();
    return mechanism.stages().get(random.nextInt(random.nextInt(10) == 0 ? count : count - 1));
  }

  /** What the mechanism knows, by who may, so that guards are what it hangs on. */
  private static Action eager(Mechanism mechanism, Facts facts, Random random) {
    List<Possibility> ways = new StateMachine(mechanism).possibilities(facts, Set.of());
    if (ways.isEmpty()) {
      return Action.timed("expire");
    }
    Possibility way = ways.get(random.nextInt(ways.size()));
    Set<String> owing =
        way.mayOwe().stream().filter(type -> random.nextInt(4) > 0).collect(Collectors.toSet());
    boolean timed = way.transition().byTime() && random.nextBoolean();
    Set<String> roles = mechanism.roles().stream().map(Role::name).collect(Collectors.toSet());
    return new Action(
        Action.Kind.TRANSITION,
        way.transition().event(),
        timed ? Set.of() : roles,
        owing,
        true,
        timed);
  }

  private static Facts facts(RuleTrial trial) {
    return Facts.parse(trial.text("SELECT iioe.application_facts(40, iioe.mechanism_today(1))"));
  }

  private static String act(RuleTrial trial, Action action) {
    Set<String> owing = new TreeSet<>(action.owing());
    return trial.event(
        40,
        "kind",
        action.kind() == Action.Kind.STEP ? "'step'" : "'transition'",
        "event",
        "'" + action.name() + "'",
        "person",
        action.timed() ? "NULL" : "'actor'",
        "timed",
        String.valueOf(action.timed()),
        "reason",
        action.reasonGiven() ? "'Because'" : "NULL",
        "owing",
        "'{" + String.join(",", owing) + "}'");
  }

  private void compare(String what, Decision decision, String outcome) {
    outcomes.merge(outcome, 1, Integer::sum);
    if (decision instanceof Decision.Refused no) {
      Set<String> codes =
          no.reasons().stream()
              .map(Reason::code)
              .map(SameDecisionTest::rule)
              .collect(Collectors.toSet());
      assertThat(codes).as(what).contains(outcome);
    } else {
      assertThat(outcome).as(what).isEqualTo(RuleTrial.DONE);
    }
  }

  /** What the database calls it. */
  private static String rule(String code) {
    return switch (code) {
      case "CASE_CLOSED", "CASE_HAS_NO_EVENTS", "CASE_EVENT_NOT_HERE" -> "TRANSITION_UNKNOWN";
      case "STAGE_HAS_NO_STEPS", "STEP_NOT_HERE" -> "STEP_UNKNOWN";
      case "STEP_DONE_ALREADY" -> "STEP_DONE";
      case "STEP_OUT_OF_ORDER" -> "STEP_ORDER";
      case "TIME_MAY_NOT", "TIME_HAS_NO_DAY", "TIME_NOT_YET" -> "TIME_NOT_COME";
      case "TIME_ONLY" -> "ROLE_MISSING";
      case "AGREEMENT_NOT_DRAFTED" -> "AGREEMENT_NO_DRAFT";
      default -> code.startsWith("GUARD_") ? "GUARD_FAILED" : code;
    };
  }
}
