package org.iioe.commands.procedure.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.iioe.commands.mechanism.machine.Decision;
import org.iioe.commands.mechanism.machine.Facts;
import org.iioe.commands.mechanism.machine.Reason;
import org.iioe.commands.mechanism.model.Mechanism;
import org.jspecify.annotations.Nullable;

/** Compares decisions, event after event, and keeps the first difference of each application. */
final class Comparison {
  private final Rules subject;
  private final Rules against;
  private final boolean history;
  private final Map<Integer, Rules> past = new HashMap<>();
  private final List<Difference> differences = new ArrayList<>();
  private long differing = -1;

  /**
   * A comparison without any event.
   *
   * @param past the mechanisms under which events were allowed, by version
   * @param history whether the other rules are compared with what happened
   */
  Comparison(SimulationRequest request, Map<Integer, Mechanism> past, boolean history) {
    this.subject = new Rules(request.subject().mechanism());
    this.against = new Rules(request.against().mechanism());
    this.history = history;
    past.forEach((number, mechanism) -> this.past.put(number, new Rules(mechanism)));
  }

  /**
   * Decides a batch on all processors; the events come in their order, batch after batch. Only the
   * first difference of an application is kept.
   */
  void take(List<PastEvent> batch) {
    List<Optional<Difference>> decided = batch.parallelStream().map(this::difference).toList();
    for (int i = 0; i < batch.size(); i++) {
      long application = batch.get(i).application();
      if (decided.get(i).isPresent() && application != differing) {
        differences.add(decided.get(i).get());
        differing = application;
      }
    }
  }

  List<Difference> differences() {
    return differences;
  }

  private Optional<Difference> difference(PastEvent event) {
    Facts facts = event.facts();
    Decision after = against.decide(event, facts, event.againstRoles());
    String to = stage(after);
    String was = history ? event.to() : stage(subject.decide(event, facts, event.subjectRoles()));
    if (to == null) {
      List<Reason> reasons = ((Decision.Refused) after).reasons();
      return was == null ? Optional.empty() : of(event, Outcome.REFUSED, was, null, reasons);
    }
    if (was == null) {
      return of(event, Outcome.ALLOWED, null, to, List.of());
    }
    return to.equals(was)
        ? early(event, facts)
        : of(event, Outcome.OTHER_STAGE, was, to, List.of());
  }

  private static @Nullable String stage(Decision decision) {
    return decision instanceof Decision.Allowed allowed ? allowed.to() : null;
  }

  /** Whether time would have been faster than people. */
  private Optional<Difference> early(PastEvent event, Facts facts) {
    if (event.isOpening() || event.timed()) {
      return Optional.empty();
    }
    Rules before = history ? past.getOrDefault(event.version(), subject) : subject;
    List<Decision.Allowed> now = new ArrayList<>(against.timed(facts));
    if (now.isEmpty()) {
      return Optional.empty();
    }
    now.removeIf(one -> before.timed(facts).stream().anyMatch(was -> was.to().equals(one.to())));
    return now.isEmpty()
        ? Optional.empty()
        : of(event, Outcome.TIME_FIRST, event.to(), now.get(0).to(), List.of(timer(now.get(0))));
  }

  private static Reason timer(Decision.Allowed allowed) {
    return new Reason("SIMULATION_TIME_FIRST", Map.of("event", allowed.event()));
  }

  private static Optional<Difference> of(
      PastEvent event,
      Outcome outcome,
      @Nullable String before,
      @Nullable String after,
      List<Reason> reasons) {
    return Optional.of(
        new Difference(
            event.code(),
            event.partner(),
            event.country(),
            event.number(),
            event.event(),
            event.stage(),
            event.on(),
            outcome,
            before,
            after,
            reasons));
  }
}
