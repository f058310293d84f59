package org.iioe.commands.partner.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iioe.commands.fault.Nearest;
import org.iioe.commands.mechanism.model.Field;
import org.iioe.commands.mechanism.model.Mechanism;
import org.jspecify.annotations.Nullable;

/** Understands the answers of an application as the mechanism asks for them. */
final class Answers {
  private final Mechanism mechanism;
  private final Mistakes mistakes;
  private final Values values;

  Answers(Mechanism mechanism, Mistakes mistakes) {
    this.mechanism = mechanism;
    this.mistakes = mistakes;
    this.values = new Values(mistakes);
  }

  /** The answers before, with those that are said anew; {@code <clear>} takes one away. */
  Map<String, Object> read(Map<String, Object> before, Map<String, Said> said) {
    Map<String, Object> answers = new TreeMap<>(before);
    List<String> names = mechanism.fields().stream().map(Field::name).toList();
    said.forEach(
        (name, text) -> {
          Field field = mechanism.field(name).orElse(null);
          if (field == null) {
            mistakes.add(
                "PARTNER_FIELD",
                text.spot(),
                "field",
                name,
                "mechanism",
                mechanism.code(),
                "nearest",
                Nearest.to(name, names),
                "valid",
                names);
          } else if (text.isClear()) {
            answers.remove(name);
          } else {
            Object value = value(field, text);
            if (value != null) {
              answers.put(name, value);
            }
          }
        });
    return answers;
  }

  private @Nullable Object value(Field field, Said said) {
    return switch (field.type()) {
      case YES_NO -> values.truth(said);
      case NUMBER -> number(field, said);
      case TEXT -> said.text();
      case DATE -> {
        Object date = values.date(said);
        yield date == null ? null : date.toString();
      }
      case CHOICE -> choice(field, said);
    };
  }

  private @Nullable Object number(Field field, Said said) {
    try {
      BigDecimal number = new BigDecimal(said.text());
      if (number.precision() <= 30 && Math.abs(number.scale()) <= 30) {
        return StoredCases.plain(number);
      }
    } catch (NumberFormatException noNumber) {
      // Told below.
    }
    mistakes.add("PARTNER_NUMBER", said.spot(), "field", field.name(), "value", said.text());
    return null;
  }

  private @Nullable Object choice(Field field, Said said) {
    if (field.choices().contains(said.text())) {
      return said.text();
    }
    mistakes.add(
        "PARTNER_CHOICE",
        said.spot(),
        "field",
        field.name(),
        "value",
        said.text(),
        "nearest",
        Nearest.to(said.text(), field.choices()),
        "valid",
        field.choices());
    return null;
  }
}
