package org.iioe.commands.mechanism.machine;

import java.util.List;
import java.util.Set;
import org.iioe.commands.mechanism.model.Guard;
import org.iioe.commands.mechanism.model.Mechanism;

/** Asks guards for one event of one case. */
final class GuardCheck {
  private final DocumentCheck documents;
  private final FieldCheck fields;
  private final CaseCheck standing;

  /**
   * @param owing types of documents that are let follow where a guard lets them
   */
  GuardCheck(Mechanism mechanism, Facts facts, String event, Set<String> owing) {
    this.documents = new DocumentCheck(mechanism, facts, owing);
    this.fields = new FieldCheck(mechanism, facts);
    this.standing = new CaseCheck(mechanism, facts, event);
  }

  Check check(Guard guard) {
    if (guard instanceof Guard.All all) {
      return all(all.guards());
    }
    if (guard instanceof Guard.Any any) {
      return any(any.guards());
    }
    return guard instanceof Guard.Not not ? not(check(not.guard())) : leaf(guard);
  }

  private Check all(List<Guard> guards) {
    List<Check> checks = guards.stream().map(this::check).toList();
    List<Reason> failing = reasons(checks, false);
    return failing.isEmpty()
        ? Check.holds("GUARD_ALL_HOLD", "parts", new Reason.Several(reasons(checks, true)))
        : new Check(false, single("GUARD_NOT_ALL_HOLD", failing));
  }

  private Check any(List<Guard> guards) {
    List<Check> checks = guards.stream().map(this::check).toList();
    List<Reason> holding = reasons(checks, true);
    return holding.isEmpty()
        ? new Check(false, single("GUARD_NONE_HOLDS", reasons(checks, false)))
        : new Check(true, holding.get(0));
  }

  /**
   * That something does not hold is said by why it does not; that it should not, by why it does.
   */
  private static Check not(Check check) {
    return check.holds()
        ? Check.fails("GUARD_MUST_NOT_HOLD", "parts", new Reason.Several(List.of(check.reason())))
        : new Check(true, check.reason());
  }

  private static Reason single(String code, List<Reason> reasons) {
    return reasons.size() == 1
        ? reasons.get(0)
        : Reason.of(code, "parts", new Reason.Several(reasons));
  }

  private static List<Reason> reasons(List<Check> checks, boolean holding) {
    return checks.stream().filter(one -> one.holds() == holding).map(Check::reason).toList();
  }

  private Check leaf(Guard guard) {
    if (guard instanceof Guard.FieldTest test) {
      return fields.check(test);
    }
    if (guard instanceof Guard.HasDocument has) {
      return documents.has(has);
    }
    if (guard instanceof Guard.DocumentNotOlderThan age) {
      return documents.notOlder(age);
    }
    if (guard instanceof Guard.IdentifierValid valid) {
      return documents.identifier(valid);
    }
    if (guard instanceof Guard.Approvals approvals) {
      return standing.approvals(approvals);
    }
    if (guard instanceof Guard.LimitPerCountry limit) {
      return standing.limit(limit);
    }
    if (guard instanceof Guard.BeforeDate before) {
      return standing.before(before);
    }
    return guard instanceof Guard.StepsDone done
        ? standing.steps(done)
        : standing.signed((Guard.Signed) guard);
  }
}
