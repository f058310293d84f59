package org.iioe.commands.mechanism.machine;

import java.util.Optional;
import org.iioe.commands.mechanism.model.Field;
import org.iioe.commands.mechanism.model.FieldValue;
import org.iioe.commands.mechanism.model.Guard;
import org.iioe.commands.mechanism.model.Mechanism;
import org.jspecify.annotations.Nullable;

/** Compares answers, the kind and the country. */
final class FieldCheck {
  private final Mechanism mechanism;
  private final Facts facts;

  FieldCheck(Mechanism mechanism, Facts facts) {
    this.mechanism = mechanism;
    this.facts = facts;
  }

  Check check(Guard.FieldTest test) {
    FieldValue found = found(test.field());
    if (found == null) {
      return Check.fails("GUARD_FIELD_UNANSWERED", "field", test.field(), "label", label(test));
    }
    Object[] details = {
      "field", test.field(),
      "label", label(test),
      "wanted", test.values().stream().map(FieldValue::spoken).toList(),
      "found", found.spoken()
    };
    return holds(test, found)
        ? Check.holds("GUARD_FIELD_FITS", details)
        : Check.fails(failure(test), details);
  }

  private @Nullable FieldValue found(String field) {
    return switch (field) {
      case "kind" -> words(facts.kind());
      case "country" -> words(facts.country());
      default -> facts.fields().get(field);
    };
  }

  private static @Nullable FieldValue words(@Nullable String text) {
    return text == null ? null : new FieldValue.Words(text);
  }

  /** What people call the field; its name when it is one that every institution has. */
  private Object label(Guard.FieldTest test) {
    Optional<Field> field = mechanism.field(test.field());
    return field.isPresent() ? field.get().label() : test.field();
  }

  private static boolean holds(Guard.FieldTest test, FieldValue found) {
    return switch (test.operator()) {
      case IS, IN -> test.values().contains(found);
      case IS_NOT, NOT_IN -> !test.values().contains(found);
      case AT_LEAST -> found.compare(test.values().get(0)).orElse(-1) >= 0;
      case AT_MOST -> found.compare(test.values().get(0)).orElse(1) <= 0;
    };
  }

  private static String failure(Guard.FieldTest test) {
    return switch (test.operator()) {
      case IS -> "GUARD_FIELD_IS";
      case IN -> "GUARD_FIELD_IN";
      case IS_NOT, NOT_IN -> "GUARD_FIELD_IS_NOT";
      case AT_LEAST -> "GUARD_FIELD_AT_LEAST";
      case AT_MOST -> "GUARD_FIELD_AT_MOST";
    };
  }
}
