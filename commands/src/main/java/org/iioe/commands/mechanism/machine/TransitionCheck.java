package org.iioe.commands.mechanism.machine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.iioe.commands.mechanism.model.Effect;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Transition;

/** Decides about one transition of one case. */
final class TransitionCheck {
  private final Mechanism mechanism;
  private final Transition transition;
  private final Facts facts;
  private final DocumentCheck documents;
  private final Map<String, LocalDate> mayFollow;

  TransitionCheck(Mechanism mechanism, Transition transition, Facts facts) {
    this.mechanism = mechanism;
    this.transition = transition;
    this.facts = facts;
    this.documents = new DocumentCheck(mechanism, facts, Set.of());
    this.mayFollow = new Owing(transition, documents, facts.today()).due();
  }

  Decision decide(Action action) {
    List<Reason> reasons = new ArrayList<>();
    if (action.timed()) {
      time().ifPresent(reasons::add);
    } else {
      person(action.roles()).ifPresent(reasons::add);
    }
    checks(action.owing()).stream()
        .filter(one -> !one.holds())
        .map(Check::reason)
        .forEach(reasons::add);
    for (String type : new TreeSet<>(action.owing())) {
      if (!mayFollow.containsKey(type)) {
        reasons.add(Reason.of("OWING_NOT_ALLOWED", "document", type));
      }
    }
    if (transition.reasonRequired() && !action.timed() && !action.reasonGiven()) {
      reasons.add(Reason.of("REASON_MISSING", "event", transition.event()));
    }
    draft().ifPresent(reasons::add);
    return reasons.isEmpty() ? allowed(action) : new Decision.Refused(reasons);
  }

  private Decision allowed(Action action) {
    List<Owed> owed =
        missing().stream()
            .filter(action.owing()::contains)
            .map(type -> new Owed(type, facts.today(), mayFollow.getOrDefault(type, facts.today())))
            .toList();
    return new Decision.Allowed(
        transition.event(), transition.from(), transition.to(), transition.effects(), owed);
  }

  /** The documents that may follow and are not there. */
  private List<String> missing() {
    return mayFollow.keySet().stream().filter(type -> !documents.isThere(type)).toList();
  }

  private List<Check> checks(Set<String> owing) {
    GuardCheck guards = new GuardCheck(mechanism, facts, transition.event(), owing);
    return transition.guards().stream().map(guards::check).toList();
  }

  private Optional<Reason> person(Set<String> roles) {
    if (transition.by().isEmpty()) {
      return Optional.of(Reason.of("TIME_ONLY", "event", transition.event()));
    }
    return Collections.disjoint(roles, transition.by())
        ? Optional.of(
            Reason.of("ROLE_MISSING", "event", transition.event(), "roles", transition.by()))
        : Optional.empty();
  }

  private Optional<Reason> time() {
    if (!transition.byTime()) {
      return Optional.of(Reason.of("TIME_MAY_NOT", "event", transition.event()));
    }
    Optional<LocalDate> day =
        mechanism.stage(transition.from()).stream()
            .flatMap(stage -> Timing.of(stage, facts).stream())
            .filter(one -> one.event().equals(transition.event()))
            .map(TimedEvent::day)
            .findFirst();
    if (day.isEmpty()) {
      return Optional.of(Reason.of("TIME_HAS_NO_DAY", "event", transition.event()));
    }
    return day.get().isAfter(facts.today())
        ? Optional.of(Reason.of("TIME_NOT_YET", "event", transition.event(), "day", day.get()))
        : Optional.empty();
  }

  /** An agreement starts from a draft: the newest one, or the one that the event makes. */
  private Optional<Reason> draft() {
    boolean drafted =
        transition.has(Effect.DRAFT_AGREEMENT)
            || (facts.agreement() != null && facts.agreement().isDraft());
    return drafted || !transition.has(Effect.START_AGREEMENT)
        ? Optional.empty()
        : Optional.of(Reason.of("AGREEMENT_NOT_DRAFTED", "event", transition.event()));
  }

  /** What stands against it when whatever may follow is owed. */
  Possibility possibility(Set<String> roles) {
    List<String> owing = missing();
    List<Reason> against = new ArrayList<>();
    if (transition.by().isEmpty()) {
      time().ifPresent(against::add);
    } else if (!roles.isEmpty()) {
      person(roles).ifPresent(against::add);
    }
    List<Reason> met = new ArrayList<>();
    for (Check check : checks(Set.copyOf(owing))) {
      (check.holds() ? met : against).add(check.reason());
    }
    draft().ifPresent(against::add);
    return new Possibility(transition, against, met, owing);
  }
}
