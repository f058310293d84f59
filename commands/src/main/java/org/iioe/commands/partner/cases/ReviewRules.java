package org.iioe.commands.partner.cases;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.mechanism.machine.Facts;
import org.iioe.commands.mechanism.model.Guard;
import org.iioe.commands.mechanism.model.Transition;
import org.iioe.commands.partner.ActingPerson;
import org.jspecify.annotations.Nullable;

/** Who may review a case, and in which role; no fault names anybody. */
final class ReviewRules {
  private ReviewRules() {}

  /** Refuses who submitted the application, in whosever name, and who decided already. */
  static void check(CaseState state, ActingPerson person) {
    Facts facts = state.facts();
    if (facts.submitters().contains(person.holder())) {
      throw of(Fault.refused("PARTNER_REVIEW_SUBMITTER"), state);
    }
    if (facts.submitters().contains(person.name())) {
      throw of(Fault.refused("PARTNER_REVIEW_SUBMITTER_AS_DELEGATE"), state);
    }
    for (Facts.Review review : facts.reviews()) {
      if (review.reviewer().equals(person.holder())) {
        throw of(Fault.refused("PARTNER_REVIEW_TWICE"), state);
      }
      if (review.actor().equals(person.name())) {
        throw of(Fault.refused("PARTNER_REVIEW_TWICE_AS_DELEGATE"), state);
      }
    }
  }

  private static Fault of(Fault fault, CaseState state) {
    return fault.with("case", state.code()).with("stage", state.stageName());
  }

  /**
   * The role in which a person reviews.
   *
   * @param held the person's roles
   * @param asked null for the only one that is waited for
   */
  static String role(CaseState state, Set<String> held, @Nullable String asked) {
    Set<String> wanted = wanted(state);
    if (wanted.isEmpty()) {
      throw Refusals.choose(Fault.refused("PARTNER_REVIEW_NOT_ASKED"), state, NextSteps.of(state));
    }
    if (asked != null && !wanted.contains(asked)) {
      throw of(Fault.refused("PARTNER_REVIEW_ROLE_NOT_ASKED"), state)
          .with("role", asked)
          .with("valid", List.copyOf(wanted));
    }
    Set<String> possible = new TreeSet<>(asked == null ? wanted : Set.of(asked));
    possible.retainAll(held);
    if (possible.isEmpty()) {
      throw of(Fault.refused("PARTNER_REVIEW_ROLE"), state).with("roles", List.copyOf(wanted));
    }
    if (possible.size() > 1) {
      throw of(Fault.usage("PARTNER_REVIEW_WHICH_ROLE"), state)
          .with("valid", List.copyOf(possible));
    }
    return possible.iterator().next();
  }

  /** The roles whose reviews an event waits for in this stage. */
  private static Set<String> wanted(CaseState state) {
    Set<String> wanted = new TreeSet<>();
    for (Transition transition : state.mechanism().from(state.stageName())) {
      GuardLeaves.approvals(transition).stream().map(Guard.Approvals::role).forEach(wanted::add);
    }
    return wanted;
  }
}
