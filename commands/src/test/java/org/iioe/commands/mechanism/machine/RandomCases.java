package org.iioe.commands.mechanism.machine;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.iioe.commands.mechanism.model.Field;
import org.iioe.commands.mechanism.model.FieldValue;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Stage;
import org.iioe.commands.mechanism.model.Step;
import org.iioe.commands.mechanism.model.Transition;
import org.jspecify.annotations.Nullable;

/** Facts and actions made up at random for a mechanism, the same for the same seed. */
public final class RandomCases {
  /** Around this day random things happen. */
  public static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

  private final Mechanism mechanism;
  private final Random random;

  public RandomCases(Mechanism mechanism, long seed) {
    this.mechanism = mechanism;
    this.random = new Random(seed);
  }

  /** A mechanism, a case under it and something that somebody wants. */
  public record Trial(Mechanism mechanism, Facts facts, Action action) {}

  /** Any of them. */
  public static Arbitrary<Trial> any() {
    return Arbitraries.longs()
        .map(
            seed -> {
              Mechanism mechanism = RandomMechanisms.of(seed);
              RandomCases cases = new RandomCases(mechanism, seed);
              Facts facts = cases.facts();
              return new Trial(mechanism, facts, cases.action(facts));
            });
  }

  /** A case in any stage. */
  public Facts facts() {
    return facts(one(mechanism.stages()));
  }

  /** A case in this stage. */
  public Facts facts(Stage stage) {
    int visit = 1 + random.nextInt(5);
    Facts.@Nullable Agreement agreement = random.nextInt(4) == 0 ? null : agreement();
    LocalDate entered = TODAY.minusDays(random.nextInt(70));
    return new Facts(
        one(List.of("hei", "enterprise", "other")),
        one(RandomMechanisms.COUNTRIES),
        TODAY,
        stage.name(),
        visit,
        visit + random.nextInt(3),
        entered.minusDays(random.nextInt(100)),
        entered,
        new HashSet<>(RandomMechanisms.PEOPLE.subList(0, 1 + random.nextInt(2))),
        answers(),
        identifiers(),
        IntStream.range(0, random.nextInt(5)).mapToObj(this::document).toList(),
        reviews(),
        steps(stage),
        agreement,
        agreement == null || random.nextBoolean() ? Map.of() : Map.of("host", TODAY.minusDays(9)),
        running(),
        Map.of("go", new Facts.Taken(2 + random.nextInt(2), random.nextInt(3))));
  }

  private Map<String, String> identifiers() {
    return one(
        List.of(
            Map.of(),
            Map.of("ror", "00cb23x68"),
            Map.of("ror", "00cb23x69"),
            Map.of("whed", "IAU-004592"),
            Map.of("ror", "00cb23x68", "whed", "IAU-004592")));
  }

  private Map<String, FieldValue> answers() {
    Map<String, FieldValue> answers = new HashMap<>();
    for (Field field : mechanism.fields()) {
      if (random.nextInt(3) > 0) {
        answers.put(field.name(), RandomGuards.answer(random, field.name()));
      }
    }
    return answers;
  }

  private Facts.Document document(int number) {
    return new Facts.Document(
        one(mechanism.documents()).name(),
        TODAY.minusDays(random.nextInt(500)),
        random.nextBoolean() ? TODAY.plusDays(random.nextInt(100)) : null,
        Integer.toHexString(number + 10).repeat(64));
  }

  /** Each person decides once, whether in person or for somebody. */
  private List<Facts.Review> reviews() {
    List<Facts.Review> reviews = new ArrayList<>();
    for (String person : RandomMechanisms.PEOPLE) {
      if (random.nextBoolean()) {
        String reviewer = random.nextInt(4) == 0 ? "chief-of-" + person : person;
        reviews.add(
            new Facts.Review(
                reviewer, person, one(mechanism.roles()).name(), one(Facts.Verdict.values())));
      }
    }
    return reviews;
  }

  private Set<String> steps(Stage stage) {
    return new HashSet<>(
        stage.steps().subList(0, random.nextInt(stage.steps().size() + 1)).stream()
            .map(Step::name)
            .toList());
  }

  private Facts.Agreement agreement() {
    LocalDate drafted = TODAY.minusDays(random.nextInt(900));
    if (random.nextInt(3) == 0) {
      return new Facts.Agreement(1, drafted, null, null, null);
    }
    LocalDate effective = drafted.plusDays(random.nextInt(30));
    LocalDate ends = mechanism.agreement() == null ? null : mechanism.agreement().end(effective);
    LocalDate ended = random.nextInt(3) == 0 ? TODAY.minusDays(1) : null;
    return new Facts.Agreement(1, drafted, effective, ends, ended);
  }

  private Facts.@Nullable Running running() {
    LocalDate effective = TODAY.minusDays(random.nextInt(1500));
    boolean ends = mechanism.agreement() != null && random.nextInt(4) > 0;
    return random.nextInt(3) == 0
        ? null
        : new Facts.Running(1, effective, ends ? TODAY.plusDays(random.nextInt(200) - 60) : null);
  }

  /** Something that somebody or time wants: mostly what the stage knows. */
  public Action action(Facts facts) {
    List<Transition> ways = mechanism.from(facts.stage());
    List<Step> steps = mechanism.stage(facts.stage()).orElseThrow().steps();
    Set<String> roles = new HashSet<>();
    mechanism.roles().forEach(role -> maybeAdd(roles, role.name()));
    Set<String> owing = new HashSet<>();
    if (random.nextBoolean()) {
      mechanism.documents().forEach(type -> maybeAdd(owing, type.name()));
    }
    boolean step = !steps.isEmpty() && random.nextInt(3) == 0;
    boolean timed = !step && random.nextInt(4) == 0;
    String unknown = one(List.of("go", "expire", "nonsense"));
    String name =
        step
            ? one(steps).name()
            : ways.isEmpty() || random.nextInt(9) == 0 ? unknown : one(ways).event();
    return new Action(
        step ? Action.Kind.STEP : Action.Kind.TRANSITION,
        name,
        timed ? Set.of() : roles,
        owing,
        random.nextBoolean(),
        timed);
  }

  private void maybeAdd(Set<String> names, String name) {
    if (random.nextBoolean()) {
      names.add(name);
    }
  }

  /** A period of the calendar, as mechanisms have them. */
  public static Arbitrary<Period> periods() {
    return Arbitraries.integers()
        .between(1, 20_000)
        .map(
            seed ->
                Period.of(seed % 7, (seed / 7) % 12, (seed / 84) % 40 + (seed % 84 == 0 ? 1 : 0)))
        .filter(period -> !period.isZero());
  }

  private <T> T one(List<T> many) {
    return many.get(random.nextInt(many.size()));
  }

  private <T> T one(T[] many) {
    return many[random.nextInt(many.length)];
  }
}
