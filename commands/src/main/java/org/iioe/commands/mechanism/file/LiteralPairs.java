package org.iioe.commands.mechanism.file;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.iioe.commands.mechanism.file.Contradictions.Literal;
import org.iioe.commands.mechanism.file.Contradictions.Pair;
import org.iioe.commands.mechanism.model.Deadline;
import org.iioe.commands.mechanism.model.Guard;
import org.iioe.commands.mechanism.model.Mechanism;

/** Which demands exclude each other. */
final class LiteralPairs {
  private final FieldRange range;

  LiteralPairs(Mechanism mechanism) {
    this.range = new FieldRange(mechanism);
  }

  /** Two of the demands that cannot both be met. */
  Optional<Pair> contradiction(List<Literal> literals) {
    for (int i = 0; i < literals.size(); i++) {
      for (int j = 0; j < i; j++) {
        Literal one = literals.get(j);
        Literal other = literals.get(i);
        if (exclude(one, other) || exclude(other, one)) {
          return Optional.of(new Pair(one.written(), other.written()));
        }
      }
    }
    return range.contradiction(literals);
  }

  /** Whether the first, which is wanted, brings with it what the second wants not to be. */
  private static boolean exclude(Literal first, Literal second) {
    if (!first.wanted() || second.wanted()) {
      return false;
    }
    Guard one = first.guard();
    Guard not = second.guard();
    return one.equals(not) || implies(one, not);
  }

  /** Whether nothing can fulfil the one and not the other. */
  private static boolean implies(Guard one, Guard other) {
    if (one instanceof Guard.HasDocument has && other instanceof Guard.HasDocument weaker) {
      return has.type().equals(weaker.type()) && has.mayFollow() == null;
    }
    if (one instanceof Guard.DocumentNotOlderThan age
        && other instanceof Guard.HasDocument weaker) {
      return age.document().equals(weaker.type());
    }
    if (one instanceof Guard.StepsDone steps && other instanceof Guard.StepsDone fewer) {
      return steps.steps().containsAll(fewer.steps());
    }
    if (one instanceof Guard.Signed all && other instanceof Guard.Signed fewer) {
      return all.parties().containsAll(fewer.parties());
    }
    if (one instanceof Guard.Approvals many && other instanceof Guard.Approvals fewer) {
      return approvals(many, fewer);
    }
    if (one instanceof Guard.LimitPerCountry low && other instanceof Guard.LimitPerCountry high) {
      return low.per() == high.per() && low.atMost() <= high.atMost();
    }
    return one instanceof Guard.BeforeDate early
        && other instanceof Guard.BeforeDate late
        && isEarlier(early.deadline(), late.deadline());
  }

  private static boolean approvals(Guard.Approvals many, Guard.Approvals fewer) {
    boolean against =
        fewer.atMostAgainst() == null
            || (many.atMostAgainst() != null && many.atMostAgainst() <= fewer.atMostAgainst());
    return many.role().equals(fewer.role())
        && many.distinctFromSubmitter() == fewer.distinctFromSubmitter()
        && many.atLeast() >= fewer.atLeast()
        && against;
  }

  private static boolean isEarlier(Deadline early, Deadline late) {
    boolean alike = early.getClass() == late.getClass();
    return alike && Objects.compare(early.written(), late.written(), String::compareTo) <= 0;
  }
}
