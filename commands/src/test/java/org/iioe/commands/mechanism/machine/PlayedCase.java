package org.iioe.commands.mechanism.machine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.iioe.commands.mechanism.model.FieldValue;
import org.iioe.commands.mechanism.model.Mechanism;
import org.jspecify.annotations.Nullable;

/** A case that is played without a platform: what happens to it is decided, noted and replayed. */
public final class PlayedCase {
  private final Mechanism mechanism;
  private final StateMachine machine;
  private final String kind;
  private final List<CaseEvent> events = new ArrayList<>();
  private final Map<String, FieldValue> answers = new HashMap<>();
  private final List<Facts.Document> documents = new ArrayList<>();
  private final List<Facts.Review> reviews = new ArrayList<>();
  private final Map<String, LocalDate> signed = new HashMap<>();
  private final Map<String, Facts.Taken> taken = new HashMap<>();
  private final LocalDate opened;
  private LocalDate today;

  /** A case that begins on a day. */
  public PlayedCase(Mechanism mechanism, String kind, LocalDate today) {
    this.mechanism = mechanism;
    this.machine = new StateMachine(mechanism);
    this.kind = kind;
    this.opened = today;
    this.today = today;
    note(CaseEvent.Kind.OPENED, "opened", mechanism.initial().name(), Set.of(), facts("", 1));
  }

  private void note(CaseEvent.Kind sort, String name, String to, Set<String> owing, Facts facts) {
    events.add(
        new CaseEvent(
            mechanism, events.size() + 1, sort, name, to, today, owing, facts, null, null));
  }

  /** Where it stands. */
  public CaseState state() {
    return Replay.of(events);
  }

  /** What guards see of it. */
  public Facts facts() {
    return facts(state().stage(), state().visit());
  }

  private Facts facts(String stage, int visit) {
    List<Facts.Agreement> agreements = events.isEmpty() ? List.of() : state().agreements();
    Facts.@Nullable Agreement newest =
        agreements.isEmpty() ? null : agreements.get(agreements.size() - 1);
    return new Facts(
        kind,
        "GH",
        today,
        stage,
        visit,
        Math.max(1, events.size()),
        opened,
        events.isEmpty() ? today : state().entered(),
        Set.of("a.mensah"),
        answers,
        Map.of(),
        documents,
        reviews,
        events.isEmpty() ? Set.of() : state().steps(),
        newest,
        signed,
        agreements.stream().flatMap(PlayedCase::running).findFirst().orElse(null),
        taken);
  }

  private static Stream<Facts.Running> running(Facts.Agreement one) {
    return one.effective() == null || one.ended() != null
        ? Stream.empty()
        : Stream.of(new Facts.Running(one.number(), one.effective(), one.ends()));
  }

  /** Lets time pass. */
  public PlayedCase on(String day) {
    today = LocalDate.parse(day);
    return this;
  }

  /** Attaches documents of today. */
  public PlayedCase attach(String... types) {
    for (String type : types) {
      documents.add(new Facts.Document(type, today, null, "0".repeat(64)));
    }
    return this;
  }

  /** Answers a field. */
  public PlayedCase answer(String field, FieldValue value) {
    answers.put(field, value);
    return this;
  }

  /** Says how many other cases of the country took an event. */
  public PlayedCase others(String event, int inYear) {
    taken.put(event, new Facts.Taken(inYear, inYear));
    return this;
  }

  /** Lets people of a role approve, one for each name. */
  public PlayedCase approve(String role, String... people) {
    for (String person : people) {
      reviews.add(new Facts.Review(person, person, role, Facts.Verdict.APPROVE));
    }
    return this;
  }

  /** Lets parties sign. */
  public PlayedCase sign(String... parties) {
    for (String party : parties) {
      signed.put(party, today);
    }
    return this;
  }

  /** Takes what is allowed; the case stays as it is when it is refused. */
  public Decision act(Action action) {
    Decision decision = machine.decide(facts(), action);
    if (decision instanceof Decision.Allowed allowed) {
      boolean step = action.kind() == Action.Kind.STEP;
      note(
          step ? CaseEvent.Kind.STEP : CaseEvent.Kind.TRANSITION,
          action.name(),
          allowed.to(),
          action.owing(),
          facts());
      if (!step) {
        reviews.clear();
      }
      if (allowed.effects().stream().anyMatch(one -> one.word().equals("draft-agreement"))) {
        signed.clear();
      }
    }
    return decision;
  }
}
