package org.iioe.commands.mechanism.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;
import org.iioe.commands.mechanism.model.FieldValue;

/** A value with one that is less and one that is more. */
final class FieldNeighbours {
  private static final BigDecimal LITTLE = new BigDecimal("1e-30");

  private FieldNeighbours() {}

  static Stream<FieldValue> of(FieldValue value) {
    if (value instanceof FieldValue.Amount amount) {
      return Stream.of(
              amount.number().subtract(LITTLE), amount.number(), amount.number().add(LITTLE))
          .map(FieldValue.Amount::new);
    }
    String text = value.spoken();
    try {
      LocalDate day = LocalDate.parse(text);
      return Stream.of(day.minusDays(1), day, day.plusDays(1))
          .map(one -> new FieldValue.Words(one.toString()));
    } catch (DateTimeParseException noDay) {
      return Stream.of(value, new FieldValue.Words(text + "~"));
    }
  }
}
