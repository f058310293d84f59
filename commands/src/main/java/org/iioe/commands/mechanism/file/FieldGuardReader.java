package org.iioe.commands.mechanism.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.iioe.commands.mechanism.model.Field;
import org.iioe.commands.mechanism.model.FieldType;
import org.iioe.commands.mechanism.model.FieldValue;
import org.iioe.commands.mechanism.model.Guard;
import org.iioe.commands.mechanism.model.Names;
import org.iioe.commands.mechanism.model.Operator;
import org.iioe.commands.yaml.Place;
import org.iioe.commands.yaml.YamlBlock;
import org.iioe.commands.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** Reads {@code {field: needs-endorsement, is: true}}. */
final class FieldGuardReader {
  static final List<String> OPERATORS = Stream.of(Operator.values()).map(Operator::word).toList();

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?");
  private static final List<String> COUNTRIES = List.of(Locale.getISOCountries());

  private final Draft draft;

  FieldGuardReader(Draft draft) {
    this.draft = draft;
  }

  @Nullable Guard read(Part part) {
    List<String> known =
        Stream.concat(Names.GIVEN_FIELDS.stream(), draft.fields.stream().map(Field::name)).toList();
    String name = part.name("field", known, "MECHANISM_FIELD_UNKNOWN");
    List<String> operators = OPERATORS.stream().filter(part.block::has).toList();
    if (operators.size() != 1) {
      draft.errors.add("MECHANISM_OPERATORS", part.place(), "valid", OPERATORS);
      return null;
    }
    return name == null ? null : test(part, name, operators.get(0));
  }

  private @Nullable Guard test(Part part, String name, String word) {
    Operator operator =
        Stream.of(Operator.values())
            .filter(one -> one.word().equals(word))
            .findFirst()
            .orElseThrow();
    Optional<Field> field =
        draft.fields.stream().filter(one -> one.name().equals(name)).findFirst();
    boolean ordered =
        field
            .map(one -> one.type() == FieldType.NUMBER || one.type() == FieldType.DATE)
            .orElse(false);
    if (!ordered && (operator == Operator.AT_LEAST || operator == Operator.AT_MOST)) {
      draft.errors.add("MECHANISM_NO_ORDER", part.place(word), "operator", word, "field", name);
      return null;
    }
    boolean many = operator == Operator.IN || operator == Operator.NOT_IN;
    List<YamlValue> given = part.block.values(word);
    if (given.isEmpty() || (given.size() > 1 && !many)) {
      draft.errors.add("MECHANISM_ONE_VALUE", part.place(word), "operator", word);
      return null;
    }
    List<FieldValue> values = new ArrayList<>();
    for (YamlValue value : given) {
      FieldValue read = value(part, name, field, value);
      if (read != null) {
        values.add(read);
      }
    }
    return values.isEmpty() ? null : new Guard.FieldTest(name, operator, values);
  }

  private @Nullable FieldValue value(
      Part part, String name, Optional<Field> field, YamlValue value) {
    String text = YamlBlock.text(value, name, draft.errors);
    if (text == null) {
      return null;
    }
    Place place = value.place();
    if (name.equals("kind")) {
      return draft.knows(draft.kinds, "MECHANISM_KIND_UNKNOWN", text, place)
          ? new FieldValue.Words(text)
          : null;
    }
    if (name.equals("country")) {
      return valid(COUNTRIES.contains(text), "MECHANISM_COUNTRY", name, text, place);
    }
    return field.map(one -> answer(part, one, text, place)).orElse(null);
  }

  private @Nullable FieldValue answer(Part part, Field field, String text, Place place) {
    return switch (field.type()) {
      case YES_NO -> {
        if (List.of("true", "false").contains(text)) {
          yield new FieldValue.Truth(text.equals("true"));
        }
        part.block.wrongChoice(field.name(), text, place, List.of("true", "false"));
        yield null;
      }
      case NUMBER ->
          valid(NUMBER.matcher(text).matches(), "MECHANISM_NUMBER", field.name(), text, place)
                  == null
              ? null
              : new FieldValue.Amount(new BigDecimal(text));
      case DATE -> valid(isDate(text), "MECHANISM_DATE", field.name(), text, place);
      case CHOICE -> {
        if (field.choices().contains(text)) {
          yield new FieldValue.Words(text);
        }
        part.block.wrongChoice(field.name(), text, place, field.choices());
        yield null;
      }
      case TEXT -> new FieldValue.Words(text);
    };
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text).toString().length() == 10;
    } catch (DateTimeParseException wrong) {
      return false;
    }
  }

  private @Nullable FieldValue valid(
      boolean valid, String code, String field, String text, Place place) {
    if (valid) {
      return new FieldValue.Words(text);
    }
    draft.errors.add(code, place, "field", field, "value", text);
    return null;
  }
}
