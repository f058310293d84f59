package org.iioe.commands.mechanism.file;

import java.util.Map;
import org.iioe.commands.mechanism.model.FieldValue;
import org.iioe.commands.mechanism.model.Guard;
import org.iioe.commands.mechanism.model.Operator;

/** A guard as maps and lists in the order of canonical JSON. */
final class GuardTree {
  private GuardTree() {}

  static Map<String, Object> of(Guard guard) {
    if (guard instanceof Guard.All all) {
      return MechanismTree.block("all", all.guards().stream().map(GuardTree::of).toList());
    }
    if (guard instanceof Guard.Any any) {
      return MechanismTree.block("any", any.guards().stream().map(GuardTree::of).toList());
    }
    if (guard instanceof Guard.Not not) {
      return MechanismTree.block("not", of(not.guard()));
    }
    if (guard instanceof Guard.FieldTest test) {
      return field(test);
    }
    if (guard instanceof Guard.Approvals approvals) {
      return approvals(approvals);
    }
    return leaf(guard);
  }

  private static Map<String, Object> leaf(Guard guard) {
    if (guard instanceof Guard.HasDocument has) {
      Map<String, Object> block = MechanismTree.block("has-document", has.type());
      MechanismTree.put(block, "may-follow", has.mayFollow());
      return block;
    }
    if (guard instanceof Guard.DocumentNotOlderThan age) {
      return MechanismTree.block(
          "document-not-older-than",
          MechanismTree.block("document", age.document(), "period", age.period().toString()));
    }
    if (guard instanceof Guard.IdentifierValid valid) {
      return MechanismTree.block("identifier-valid", valid.identifier());
    }
    if (guard instanceof Guard.LimitPerCountry limit) {
      return MechanismTree.block(
          "limit-per-country",
          MechanismTree.block("at-most", limit.atMost(), "per", limit.per().word()));
    }
    if (guard instanceof Guard.BeforeDate before) {
      return MechanismTree.block("before-date", before.deadline().written());
    }
    return guard instanceof Guard.StepsDone done
        ? MechanismTree.block("steps-done", done.steps())
        : MechanismTree.block("signed", ((Guard.Signed) guard).parties());
  }

  private static Map<String, Object> approvals(Guard.Approvals guard) {
    Map<String, Object> block =
        MechanismTree.block(
            "at-least",
            guard.atLeast(),
            "role",
            guard.role(),
            "distinct-from-submitter",
            guard.distinctFromSubmitter());
    if (guard.atMostAgainst() != null) {
      block.put("at-most-against", guard.atMostAgainst());
    }
    return MechanismTree.block("approvals", block);
  }

  private static Map<String, Object> field(Guard.FieldTest test) {
    boolean many = test.operator() == Operator.IN || test.operator() == Operator.NOT_IN;
    return MechanismTree.block(
        "field",
        test.field(),
        test.operator().word(),
        many ? test.values().stream().map(GuardTree::value).toList() : value(test.values().get(0)));
  }

  private static Object value(FieldValue value) {
    if (value instanceof FieldValue.Truth truth) {
      return truth.yes();
    }
    return value instanceof FieldValue.Amount amount ? amount.number() : value.spoken();
  }
}
