package org.iioe.commands.mechanism.machine;

import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.iioe.commands.mechanism.model.AgreementTerms;
import org.iioe.commands.mechanism.model.Deadline;
import org.iioe.commands.mechanism.model.DocumentType;
import org.iioe.commands.mechanism.model.Effect;
import org.iioe.commands.mechanism.model.Field;
import org.iioe.commands.mechanism.model.FieldType;
import org.iioe.commands.mechanism.model.Guard;
import org.iioe.commands.mechanism.model.Holder;
import org.iioe.commands.mechanism.model.Identifier;
import org.iioe.commands.mechanism.model.Label;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Numbering;
import org.iioe.commands.mechanism.model.OwedDocument;
import org.iioe.commands.mechanism.model.PartnerKind;
import org.iioe.commands.mechanism.model.Party;
import org.iioe.commands.mechanism.model.Per;
import org.iioe.commands.mechanism.model.Reminder;
import org.iioe.commands.mechanism.model.Role;
import org.iioe.commands.mechanism.model.Run;
import org.iioe.commands.mechanism.model.Signer;
import org.iioe.commands.mechanism.model.Stage;
import org.iioe.commands.mechanism.model.Step;
import org.iioe.commands.mechanism.model.Transition;

/**
 * Mechanisms made up at random, the same for the same seed. Each stage but the last, which is
 * final, leads on to the next by the event {@code go}, has other ways to anywhere, and may have one
 * for time. Their guards may be such that they never hold.
 */
public final class RandomMechanisms {
  /** Countries of random cases and guards. */
  public static final List<String> COUNTRIES = List.of("CN", "GH", "NG");

  /** People of random cases. */
  public static final List<String> PEOPLE = List.of("a.one", "b.two", "c.three", "d.four");

  private static final List<String> ROLES = List.of("board", "coordinator", "secretariat");
  private static final List<String> DOCUMENTS = List.of("form", "letter", "proof", "report");
  private static final List<String> CHOICES = List.of("east", "west");

  private final Random random;

  RandomMechanisms(Random random) {
    this.random = random;
  }

  /** The mechanism of a seed. */
  public static Mechanism of(long seed) {
    return new RandomMechanisms(new Random(seed)).mechanism();
  }

  /** Any of them. */
  public static Arbitrary<Mechanism> any() {
    return Arbitraries.longs().map(RandomMechanisms::of);
  }

  Mechanism mechanism() {
    boolean agrees = random.nextBoolean();
    List<Stage> stages = new ArrayList<>();
    int count = 3 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      stages.add(stage(i, count));
    }
    List<Transition> transitions = new ArrayList<>();
    for (int i = 0; i < count - 1; i++) {
      transitions.addAll(transitions(stages, i, agrees));
    }
    return new Mechanism(
        "random-" + random.nextInt(1000),
        label("Random"),
        ZoneId.of(one(List.of("UTC", "Asia/Shanghai", "Africa/Accra"))),
        new Numbering(one(List.of("{mechanism}-{number:4}", "R-{year}-{country}-{number}"))),
        ROLES.stream().map(name -> new Role(name, label(name), one(Holder.values()))).toList(),
        DOCUMENTS.stream().map(name -> new DocumentType(name, label(name))).toList(),
        fields(),
        List.of(kind("hei"), kind("enterprise")),
        stages,
        transitions,
        agrees ? agreement() : null);
  }

  private Stage stage(int i, int count) {
    boolean last = i == count - 1;
    boolean timed = !last && random.nextInt(3) == 0;
    boolean ending = !last && random.nextInt(4) == 0;
    List<Step> steps =
        IntStream.range(0, last ? 0 : Math.max(0, random.nextInt(6) - 3))
            .mapToObj(step -> new Step("work-" + step, label("Work " + step), one(ROLES), null))
            .toList();
    return new Stage(
        "stage-" + i,
        label("Stage " + i),
        label(random.nextBoolean() ? "Stage " + i : "In process"),
        random.nextBoolean() ? one(ROLES) : null,
        timed || random.nextInt(4) == 0 ? period() : null,
        timed ? "expire" : null,
        steps,
        steps.isEmpty() ? Run.CONCURRENTLY : one(Run.values()),
        i == count - 2,
        ending ? new Reminder(period(), "expire") : null,
        ending ? "expire" : null,
        last);
  }

  private List<Transition> transitions(List<Stage> stages, int from, boolean agrees) {
    List<Transition> ways = new ArrayList<>();
    List<Effect> effects = new ArrayList<>();
    if (agrees && from == 0) {
      effects.add(Effect.DRAFT_AGREEMENT);
    } else if (agrees && random.nextBoolean()) {
      effects.add(one(Effect.values()));
    }
    Stage stage = stages.get(from);
    ways.add(way("go", stage, stages.get(from + 1), guards(stage, agrees), effects));
    for (int i = 0; i < random.nextInt(3); i++) {
      Stage to = one(stages);
      List<Effect> ending =
          agrees && random.nextBoolean() ? List.of(Effect.END_AGREEMENT) : List.of();
      ways.add(way("turn-" + i, stage, to, guards(stage, agrees), ending));
    }
    if (stage.then() != null || stage.atEnd() != null) {
      List<String> by = random.nextBoolean() ? List.of() : List.of(one(ROLES));
      List<Guard> guards = random.nextBoolean() ? List.of() : guards(stage, agrees);
      ways.add(
          new Transition(
              "expire",
              null,
              stage.name(),
              one(stages).name(),
              by,
              true,
              guards,
              List.of(),
              false));
    }
    return ways;
  }

  private Transition way(
      String event, Stage from, Stage to, List<Guard> guards, List<Effect> effects) {
    List<String> by = ROLES.stream().filter(role -> random.nextBoolean()).toList();
    return new Transition(
        event,
        random.nextBoolean() ? label(event) : null,
        from.name(),
        to.name(),
        by.isEmpty() ? ROLES : by,
        random.nextInt(5) == 0,
        guards,
        effects,
        random.nextInt(4) == 0);
  }

  private List<Guard> guards(Stage stage, boolean agrees) {
    return IntStream.range(0, random.nextInt(3)).mapToObj(i -> guard(stage, agrees, 2)).toList();
  }

  /** A guard of a transition from the stage. */
  Guard guard(Stage stage, boolean agrees, int depth) {
    int sort = random.nextInt(depth == 0 ? 10 : 15);
    return switch (sort) {
      case 0 ->
          new Guard.HasDocument(orRequired(DOCUMENTS), random.nextBoolean() ? period() : null);
      case 1 -> new Guard.DocumentNotOlderThan(one(DOCUMENTS), period());
      case 2 -> new Guard.IdentifierValid(orRequired(List.of("ror", "whed")));
      case 3 -> approvals();
      case 4 -> new Guard.LimitPerCountry(1 + random.nextInt(3), one(Per.values()));
      case 5 -> new Guard.BeforeDate(deadline());
      case 6 ->
          stage.steps().isEmpty()
              ? RandomGuards.field(random)
              : new Guard.StepsDone(stage.steps().stream().map(Step::name).toList());
      case 7 ->
          agrees
              ? new Guard.Signed(List.of(one(List.of("host", "institution"))))
              : RandomGuards.field(random);
      case 8, 9 -> RandomGuards.field(random);
      case 10, 11 -> new Guard.All(some(stage, agrees, depth));
      case 12, 13 -> new Guard.Any(some(stage, agrees, depth));
      default -> new Guard.Not(guard(stage, agrees, depth - 1));
    };
  }

  private Guard approvals() {
    Integer against = random.nextBoolean() ? random.nextInt(2) : null;
    int least = against == null ? 1 + random.nextInt(2) : random.nextInt(3);
    return new Guard.Approvals(least, one(ROLES), random.nextBoolean(), against);
  }

  private List<Guard> some(Stage stage, boolean agrees, int depth) {
    return IntStream.range(0, 1 + random.nextInt(3))
        .mapToObj(i -> guard(stage, agrees, depth - 1))
        .toList();
  }

  private Deadline deadline() {
    return random.nextBoolean()
        ? new Deadline.Yearly(MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28)))
        : new Deadline.Once(RandomCases.TODAY.plusDays(random.nextInt(60) - 30));
  }

  private static List<Field> fields() {
    return List.of(
        new Field("agreed", label("Agreed"), FieldType.YES_NO, List.of()),
        new Field("students", label("Students"), FieldType.NUMBER, List.of()),
        new Field("motto", label("Motto"), FieldType.TEXT, List.of()),
        new Field("founded", label("Founded"), FieldType.DATE, List.of()),
        new Field("region", label("Region"), FieldType.CHOICE, CHOICES));
  }

  private PartnerKind kind(String name) {
    return new PartnerKind(
        name,
        label(name),
        DOCUMENTS.stream().filter(one -> random.nextInt(3) == 0).toList(),
        random.nextBoolean() ? List.of() : List.of(one(Identifier.values())));
  }

  private AgreementTerms agreement() {
    return new AgreementTerms(
        List.of(
            new Party("institution", label("Institution"), Signer.PARTNER),
            new Party("host", label("Host"), one(Signer.values()))),
        random.nextInt(4) == 0 ? null : Period.ofYears(1 + random.nextInt(4)),
        random.nextBoolean()
            ? List.of()
            : List.of(new OwedDocument("report", Period.ofYears(1), period())));
  }

  private Period period() {
    return one(
        List.of(
            Period.ofDays(30),
            Period.ofMonths(1),
            Period.ofMonths(6),
            Period.ofYears(1),
            Period.of(1, 2, 3)));
  }

  private String orRequired(List<String> names) {
    return random.nextInt(3) == 0 ? "required" : one(names);
  }

  static Label label(String text) {
    return new Label(text, text + " (fr)", text + "（中）");
  }

  private <T> T one(List<T> many) {
    return many.get(random.nextInt(many.size()));
  }

  private <T> T one(T[] many) {
    return many[random.nextInt(many.length)];
  }
}
