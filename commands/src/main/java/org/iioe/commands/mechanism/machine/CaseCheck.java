package org.iioe.commands.mechanism.machine;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.iioe.commands.fault.Phrase;
import org.iioe.commands.mechanism.model.Guard;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Party;
import org.iioe.commands.mechanism.model.Per;
import org.iioe.commands.mechanism.model.Role;
import org.iioe.commands.mechanism.model.Step;

/** Looks at how far a case is: reviews, steps, signatures, quotas and deadlines. */
final class CaseCheck {
  private final Mechanism mechanism;
  private final Facts facts;
  private final String event;

  CaseCheck(Mechanism mechanism, Facts facts, String event) {
    this.mechanism = mechanism;
    this.facts = facts;
    this.event = event;
  }

  Check approvals(Guard.Approvals guard) {
    long approving = count(guard, Facts.Verdict.APPROVE);
    long against = count(guard, Facts.Verdict.DECLINE);
    Object[] details = {
      "needed", guard.atLeast(),
      "approving", approving,
      "against", against,
      "limit", Objects.requireNonNullElse(guard.atMostAgainst(), Integer.MAX_VALUE),
      "role", guard.role(),
      "label", mechanism.role(guard.role()).<Object>map(Role::label).orElse(guard.role())
    };
    if (approving < guard.atLeast()) {
      return Check.fails("GUARD_APPROVALS_TOO_FEW", details);
    }
    return guard.atMostAgainst() != null && against > guard.atMostAgainst()
        ? Check.fails("GUARD_TOO_MANY_AGAINST", details)
        : Check.holds("GUARD_APPROVED", details);
  }

  private long count(Guard.Approvals guard, Facts.Verdict verdict) {
    return facts.reviews().stream()
        .filter(one -> one.role().equals(guard.role()) && one.verdict() == verdict)
        .filter(one -> !guard.distinctFromSubmitter() || isIndependent(one))
        .count();
  }

  private boolean isIndependent(Facts.Review review) {
    return !facts.submitters().contains(review.reviewer())
        && !facts.submitters().contains(review.actor());
  }

  Check limit(Guard.LimitPerCountry guard) {
    if (facts.country() == null) {
      return Check.fails("GUARD_COUNTRY_UNKNOWN");
    }
    Facts.Taken taken = facts.taken().getOrDefault(event, new Facts.Taken(0, 0));
    boolean yearly = guard.per() == Per.YEAR;
    int others = yearly ? taken.year() : taken.ever();
    Object[] details = {
      "limit", guard.atMost(),
      "others", others,
      "event", event,
      "country", facts.country(),
      "year", facts.today().getYear()
    };
    if (others < guard.atMost()) {
      return Check.holds("GUARD_BELOW_LIMIT", details);
    }
    return Check.fails(yearly ? "GUARD_LIMIT_OF_YEAR" : "GUARD_LIMIT_EVER", details);
  }

  Check before(Guard.BeforeDate guard) {
    LocalDate last = guard.deadline().in(facts.today().getYear());
    return guard.deadline().allows(facts.today())
        ? Check.holds("GUARD_IN_TIME", "last", last, "today", facts.today())
        : Check.fails("GUARD_TOO_LATE", "last", last, "today", facts.today());
  }

  Check steps(Guard.StepsDone guard) {
    List<String> open =
        guard.steps().stream().filter(step -> !facts.steps().contains(step)).toList();
    return open.isEmpty()
        ? Check.holds("GUARD_STEPS_DONE", "steps", guard.steps(), "labels", steps(guard.steps()))
        : Check.fails("GUARD_STEPS_OPEN", "steps", open, "labels", steps(open));
  }

  private List<Phrase> steps(List<String> names) {
    return names.stream()
        .flatMap(
            name ->
                mechanism.stages().stream()
                    .filter(stage -> stage.name().equals(facts.stage()))
                    .flatMap(stage -> stage.step(name).stream()))
        .<Phrase>map(Step::label)
        .toList();
  }

  Check signed(Guard.Signed guard) {
    if (facts.agreement() == null) {
      return Check.fails("GUARD_NO_AGREEMENT");
    }
    List<String> missing =
        guard.parties().stream().filter(party -> !facts.signed().containsKey(party)).toList();
    return missing.isEmpty()
        ? Check.holds(
            "GUARD_SIGNED", "parties", guard.parties(), "labels", parties(guard.parties()))
        : Check.fails("GUARD_NOT_SIGNED", "parties", missing, "labels", parties(missing));
  }

  private List<Phrase> parties(List<String> names) {
    Stream<Optional<Party>> parties =
        names.stream()
            .map(
                name ->
                    mechanism.parties().stream()
                        .filter(party -> party.name().equals(name))
                        .findFirst());
    return parties.flatMap(Optional::stream).<Phrase>map(Party::label).toList();
  }
}
