package org.iioe.cli.procedure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.iioe.commands.mechanism.model.Field;
import org.iioe.commands.mechanism.model.FieldValue;
import org.iioe.commands.mechanism.model.Guard;
import org.iioe.commands.mechanism.model.Names;
import org.iioe.commands.mechanism.model.Per;

/**
 * Guards in a few words, for tables and pictures.
 *
 * @param stage in which they are asked
 */
record GuardTexts(MechanismTexts texts, String stage) {
  /** All guards of a transition, with a semicolon between two. */
  String of(List<Guard> guards) {
    return guards.stream().map(this::of).collect(Collectors.joining(texts.text("GUARD_SHORT_AND")));
  }

  String of(Guard guard) {
    if (guard instanceof Guard.All all) {
      return joined("GUARD_SHORT_ALL", all.guards());
    }
    if (guard instanceof Guard.Any any) {
      return joined("GUARD_SHORT_OR", any.guards());
    }
    if (guard instanceof Guard.Not not) {
      return texts.text("GUARD_SHORT_NOT", "guard", of(not.guard()));
    }
    return leaf(guard);
  }

  private String joined(String key, List<Guard> guards) {
    return guards.stream()
        .map(one -> isGroup(one) ? "(" + of(one) + ")" : of(one))
        .collect(Collectors.joining(texts.text(key)));
  }

  private static boolean isGroup(Guard guard) {
    return guard instanceof Guard.All || guard instanceof Guard.Any;
  }

  private String leaf(Guard guard) {
    if (guard instanceof Guard.FieldTest test) {
      return field(test);
    }
    if (guard instanceof Guard.HasDocument has) {
      String document = texts.document(has.type());
      return has.mayFollow() == null
          ? document
          : texts.text(
              "GUARD_SHORT_MAY_FOLLOW",
              "document",
              document,
              "period",
              texts.period(has.mayFollow()));
    }
    if (guard instanceof Guard.DocumentNotOlderThan newer) {
      return texts.text(
          "GUARD_SHORT_NOT_OLDER",
          "document",
          texts.document(newer.document()),
          "period",
          texts.period(newer.period()));
    }
    if (guard instanceof Guard.IdentifierValid valid) {
      return identifier(valid.identifier());
    }
    return guard instanceof Guard.Approvals approvals ? approvals(approvals) : counted(guard);
  }

  private String identifier(String identifier) {
    return identifier.equals(Names.REQUIRED)
        ? texts.text("GUARD_SHORT_REQUIRED_IDENTIFIERS")
        : texts.text("GUARD_SHORT_IDENTIFIER", "identifier", identifier.toUpperCase(Locale.ROOT));
  }

  private String approvals(Guard.Approvals approvals) {
    String count =
        texts.text(
            "GUARD_SHORT_APPROVALS",
            "count",
            approvals.atLeast(),
            "role",
            texts.role(approvals.role()));
    Integer against = approvals.atMostAgainst();
    if (against == null) {
      return count;
    }
    return against == 0
        ? texts.text("GUARD_SHORT_NONE_AGAINST", "approvals", count)
        : texts.text("GUARD_SHORT_AGAINST", "approvals", count, "most", against);
  }

  private String counted(Guard guard) {
    if (guard instanceof Guard.LimitPerCountry limit) {
      String key = limit.per() == Per.YEAR ? "GUARD_SHORT_LIMIT_YEAR" : "GUARD_SHORT_LIMIT_EVER";
      return texts.text(key, "most", limit.atMost());
    }
    if (guard instanceof Guard.BeforeDate before) {
      return texts.text("GUARD_SHORT_BEFORE", "date", before.deadline().written());
    }
    if (guard instanceof Guard.StepsDone done) {
      return texts.text(
          "GUARD_SHORT_STEPS",
          "steps",
          done.steps().stream().map(step -> texts.step(stage, step)).toList());
    }
    Guard.Signed signed = (Guard.Signed) guard;
    return texts.text(
        "GUARD_SHORT_SIGNED", "parties", signed.parties().stream().map(texts::party).toList());
  }

  private String field(Guard.FieldTest test) {
    String values =
        test.values().stream().map(value -> value(test, value)).collect(Collectors.joining(", "));
    String operator = texts.text("GUARD_SHORT_OPERATOR_" + test.operator().name());
    return name(test.field()) + " " + operator + " " + values;
  }

  private String value(Guard.FieldTest test, FieldValue value) {
    if (value instanceof FieldValue.Truth truth) {
      return texts.text(truth.yes() ? "value.true" : "value.false");
    }
    return test.field().equals("kind") ? texts.kind(value.spoken()) : value.spoken();
  }

  private String name(String field) {
    if (Names.GIVEN_FIELDS.contains(field)) {
      return texts.text("GUARD_SHORT_FIELD_" + field.toUpperCase(Locale.ROOT));
    }
    return texts.mechanism().fields().stream()
        .filter(one -> one.name().equals(field))
        .map(Field::label)
        .map(texts::of)
        .findFirst()
        .orElse(field);
  }
}
