package org.iioe.commands.partner.cases;

import java.util.ArrayList;
import java.util.List;
import org.iioe.commands.mechanism.machine.Facts;
import org.iioe.commands.mechanism.model.Guard;
import org.iioe.commands.mechanism.model.Transition;

/**
 * How far the reviews of a stage have come towards an event.
 *
 * @param event that waits for them
 * @param role of the reviewers whose approval counts
 * @param approvals how many count so far
 * @param needed how many are asked for
 * @param declines how many are against it
 */
public record Quorum(String event, String role, long approvals, int needed, long declines) {
  /** Of every event that waits for approvals in the stage of the case. */
  static List<Quorum> of(CaseState state) {
    List<Quorum> all = new ArrayList<>();
    for (Transition transition : state.mechanism().from(state.stageName())) {
      for (Guard.Approvals wanted : GuardLeaves.approvals(transition)) {
        all.add(
            new Quorum(
                transition.event(),
                wanted.role(),
                count(state.facts(), wanted, Facts.Verdict.APPROVE),
                wanted.atLeast(),
                count(state.facts(), wanted, Facts.Verdict.DECLINE)));
      }
    }
    return all;
  }

  private static long count(Facts facts, Guard.Approvals wanted, Facts.Verdict verdict) {
    return facts.reviews().stream()
        .filter(review -> review.role().equals(wanted.role()) && review.verdict() == verdict)
        .filter(review -> !wanted.distinctFromSubmitter() || isIndependent(review, facts))
        .count();
  }

  private static boolean isIndependent(Facts.Review review, Facts facts) {
    return !facts.submitters().contains(review.reviewer())
        && !facts.submitters().contains(review.actor());
  }
}
