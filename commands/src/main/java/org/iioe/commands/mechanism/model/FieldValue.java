package org.iioe.commands.mechanism.model;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/** An answer, or what a guard compares one with. Dates are texts in ISO 8601. */
public sealed interface FieldValue {
  /** Yes or no. */
  record Truth(boolean yes) implements FieldValue {}

  /** A number; 1 and 1.0 are the same. */
  record Amount(BigDecimal number) implements FieldValue {
    public Amount {
      number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
  }

  /** A text, a date, one of the choices, a kind or a country. */
  record Words(String text) implements FieldValue {}

  /**
   * Less than, equal to or greater than zero, as this is less, equal or greater; empty when the two
   * cannot be ordered. Texts go by their bytes in UTF-8, as under PostgreSQL's collation C.
   */
  default OptionalInt compare(FieldValue other) {
    if (this instanceof Amount one && other instanceof Amount two) {
      return OptionalInt.of(one.number().compareTo(two.number()));
    }
    if (this instanceof Words one && other instanceof Words two) {
      return OptionalInt.of(
          Arrays.compareUnsigned(
              one.text().getBytes(StandardCharsets.UTF_8),
              two.text().getBytes(StandardCharsets.UTF_8)));
    }
    return OptionalInt.empty();
  }

  /** As people write it. */
  default String spoken() {
    if (this instanceof Truth truth) {
      return truth.yes() ? "true" : "false";
    }
    return this instanceof Amount amount ? amount.number().toPlainString() : ((Words) this).text();
  }
}
