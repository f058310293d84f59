package org.iioe.commands.partner.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.mechanism.file.MechanismWriter;
import org.iioe.commands.mechanism.machine.Action;
import org.iioe.commands.mechanism.machine.Decision;
import org.iioe.commands.mechanism.machine.Facts;
import org.iioe.commands.mechanism.machine.FactsJson;
import org.iioe.commands.mechanism.machine.RandomCases;
import org.iioe.commands.mechanism.machine.RandomMechanisms;
import org.iioe.commands.mechanism.machine.Reason;
import org.iioe.commands.mechanism.machine.StateMachine;
import org.iioe.commands.mechanism.model.DocumentType;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Role;
import org.iioe.commands.mechanism.model.Stage;
import org.iioe.commands.mechanism.model.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The guards of random mechanisms hold in the database when they hold in the program, and let the
 * same documents follow. As many mechanisms as {@code -Diioe.tries=…} says, times two.
 */
class SameGuardsTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  private static final JsonMapper JSON = new JsonMapper();

  private static final String ASKED =
      """
      SELECT (
          SELECT coalesce(bool_and(iioe.guard_holds(guard, facts, content, event, owing)), true)
          FROM jsonb_array_elements(transition -> 'guards') guard)
        || ' [' || (
          SELECT coalesce(string_agg(type, ', ' ORDER BY type COLLATE "C"), '')
          FROM iioe.may_follow(transition, content, facts)
          WHERE type = ANY (owing) AND NOT iioe.has_document(facts, type)) || ']'
      FROM (
        SELECT place, asked -> 'facts' AS facts, asked ->> 'event' AS event, content,
          ARRAY(SELECT jsonb_array_elements_text(asked -> 'owing')) AS owing,
          iioe.transition_of(content, asked -> 'facts' ->> 'stage', asked ->> 'event') AS transition
        FROM jsonb_array_elements(?::jsonb -> 'asked') WITH ORDINALITY each (asked, place),
          CAST(? AS jsonb) content) meant
      ORDER BY place""";

  private int held;
  private int failed;

  @Test
  void guardsHoldInTheDatabaseWhenTheyHoldInTheProgram() {
    long first = Long.getLong("iioe.seed", 1);
    try (RuleTrial trial = new RuleTrial(platform.address())) {
      LongStream.range(first, first + 2 * Long.getLong("iioe.tries", 100))
          .forEach(seed -> tries(trial, seed));
    }
    assertThat(List.of(held, failed)).allMatch(count -> count > 200);
  }

  @Test
  void aDeadlineIsKeptOnItsLastDay() {
    try (RuleTrial trial = new RuleTrial(platform.address())) {
      assertThat(
              trial.one(
                  """
                  SELECT iioe.date_guard_holds('04-30', '2026-04-30'), iioe.date_guard_holds('04-30', '2026-05-01'),
                    iioe.date_guard_holds('2026-04-30', '2026-04-30'), iioe.date_guard_holds('2026-04-30', '2026-05-01'),
                    iioe.date_guard_holds('02-29', '2027-02-28'), iioe.date_guard_holds('2026-04-30', '2025-12-31')"""))
          .isEqualTo("t f t f t t");
    }
  }

  private void tries(RuleTrial trial, long seed) {
    Mechanism mechanism = RandomMechanisms.of(seed);
    Random random = new Random(seed);
    RandomCases cases = new RandomCases(mechanism, seed);
    ArrayNode asked = JSON.createArrayNode();
    List<String> expected = new ArrayList<>();
    for (Stage stage : mechanism.stages()) {
      for (Transition way : mechanism.from(stage.name())) {
        Facts facts = cases.facts(stage);
        Set<String> owing = owing(mechanism, random);
        ObjectNode one = asked.addObject().put("event", way.event());
        one.set("facts", tree(FactsJson.of(facts)));
        owing.forEach(one.putArray("owing")::add);
        expected.add(decide(mechanism, facts, way, owing));
      }
    }
    String given = JSON.createObjectNode().set("asked", asked).toString();
    assertThat(trial.texts(ASKED, given, MechanismWriter.content(mechanism)))
        .as("seed %d", seed)
        .isEqualTo(expected);
  }

  private static Set<String> owing(Mechanism mechanism, Random random) {
    return mechanism.documents().stream()
        .map(DocumentType::name)
        .filter(name -> random.nextBoolean())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether all guards hold, and what is owed then, asked in the program. */
  private String decide(Mechanism mechanism, Facts facts, Transition way, Set<String> owing) {
    Set<String> roles = mechanism.roles().stream().map(Role::name).collect(Collectors.toSet());
    Set<String> follows =
        new StateMachine(mechanism)
            .possibilities(facts, Set.of()).stream()
                .filter(one -> one.transition().equals(way))
                .flatMap(one -> one.mayOwe().stream())
                .filter(owing::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    Action action =
        new Action(Action.Kind.TRANSITION, way.event(), roles, owing, true, way.by().isEmpty());
    Decision decision = new StateMachine(mechanism).decide(facts, action);
    boolean holds =
        !(decision instanceof Decision.Refused no)
            || no.reasons().stream().map(Reason::code).noneMatch(code -> code.startsWith("GUARD_"));
    held += holds ? 1 : 0;
    failed += holds ? 0 : 1;
    return holds + " " + follows;
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
