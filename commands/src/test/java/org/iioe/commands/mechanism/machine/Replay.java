package org.iioe.commands.mechanism.machine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.iioe.commands.mechanism.model.AgreementTerms;
import org.iioe.commands.mechanism.model.Effect;
import org.iioe.commands.mechanism.model.OwedDocument;
import org.iioe.commands.mechanism.model.Stage;
import org.iioe.commands.mechanism.model.Transition;
import org.jspecify.annotations.Nullable;

/** Computes where a case stands from its events, to be compared with what the platform keeps. */
public final class Replay {
  private final List<Facts.Agreement> agreements = new ArrayList<>();
  private final List<CaseState.Obligation> obligations = new ArrayList<>();
  private final Set<String> steps = new HashSet<>();
  private String stage = "";
  private int number;
  private int visit;
  private LocalDate entered = LocalDate.MIN;
  private boolean closed;

  private Replay() {}

  /**
   * The state after all events.
   *
   * @param events in their order, the first of which opened the case
   * @throws IllegalArgumentException when a transition is none of the mechanism's
   */
  public static CaseState of(List<CaseEvent> events) {
    Replay replay = new Replay();
    events.forEach(replay::apply);
    return new CaseState(
        replay.stage,
        replay.number,
        replay.visit,
        replay.entered,
        replay.closed,
        replay.steps,
        replay.agreements,
        replay.obligations);
  }

  private void apply(CaseEvent event) {
    switch (event.kind()) {
      case OPENED -> enter(event);
      case BACKDATED -> {
        enter(event);
        if (event.agreementEffective() != null) {
          draft(event.agreementEffective());
          start(event, event.facts().today());
        }
      }
      case TRANSITION -> {
        effects(event);
        enter(event);
      }
      case STEP -> steps.add(event.name());
      case VERSION -> {}
    }
    number = event.number();
    closed = event.mechanism().stage(stage).map(Stage::isFinal).orElse(false);
    if (closed) {
      end(event.day());
    }
  }

  private void enter(CaseEvent event) {
    stage = event.to();
    visit = event.number();
    entered = event.day();
    steps.clear();
  }

  /** In the order of the database, whatever the order in the file. */
  private void effects(CaseEvent event) {
    Transition way =
        event
            .mechanism()
            .transition(stage, event.name())
            .orElseThrow(() -> new IllegalArgumentException(stage + " " + event.name()));
    if (way.has(Effect.END_AGREEMENT)) {
      end(event.day());
    }
    if (way.has(Effect.DRAFT_AGREEMENT)) {
      draft(event.day());
    }
    if (way.has(Effect.START_AGREEMENT)) {
      start(event, event.day());
    }
    DocumentCheck documents = new DocumentCheck(event.mechanism(), event.facts(), Set.of());
    Map<String, LocalDate> due = new Owing(way, documents, event.day()).due();
    due.forEach(
        (type, last) -> {
          if (event.owing().contains(type) && !documents.isThere(type)) {
            Owed owed = new Owed(type, event.day(), last);
            obligations.add(new CaseState.Obligation(owed, null, event.number()));
          }
        });
  }

  private void draft(LocalDate day) {
    agreements.add(new Facts.Agreement(agreements.size() + 1, day, null, null, null));
  }

  private void start(CaseEvent event, LocalDate notBefore) {
    LocalDate first = Objects.requireNonNullElse(event.agreementEffective(), event.day());
    end(first.minusDays(1));
    AgreementTerms terms = Objects.requireNonNull(event.mechanism().agreement());
    LocalDate ends = event.agreementEnds() == null ? terms.end(first) : event.agreementEnds();
    int newest = agreements.size() - 1;
    Facts.Agreement draft = agreements.get(newest);
    agreements.set(newest, new Facts.Agreement(draft.number(), draft.drafted(), first, ends, null));
    for (OwedDocument rule : terms.owed()) {
      owe(rule, first, ends, notBefore, draft.number(), event.number());
    }
  }

  private void owe(
      OwedDocument rule,
      LocalDate first,
      @Nullable LocalDate ends,
      LocalDate notBefore,
      int agreement,
      int event) {
    LocalDate last = ends == null ? first.plus(rule.every()) : ends.plusDays(1);
    LocalDate since = first.plus(rule.every());
    while (!since.isAfter(last)) {
      LocalDate due = since.plus(rule.within());
      if (!due.isBefore(notBefore)) {
        Owed owed = new Owed(rule.document(), since, due);
        obligations.add(new CaseState.Obligation(owed, agreement, event));
      }
      since = since.plus(rule.every());
    }
  }

  /** Ends the agreement that runs, if one does, on this day at the latest. */
  private void end(LocalDate day) {
    agreements.replaceAll(one -> isRunning(one) ? ended(one, day) : one);
  }

  private static boolean isRunning(Facts.Agreement agreement) {
    return !agreement.isDraft() && agreement.ended() == null;
  }

  private static Facts.Agreement ended(Facts.Agreement one, LocalDate day) {
    LocalDate first = Objects.requireNonNull(one.effective());
    LocalDate last = day.isBefore(first) ? first : day;
    LocalDate ended = one.ends() != null && one.ends().isBefore(last) ? one.ends() : last;
    return new Facts.Agreement(one.number(), one.drafted(), first, one.ends(), ended);
  }
}
