package org.iioe.commands.mechanism.model;

import java.util.List;

/**
 * An answer that an application gives: {@code needs-endorsement: {label: …, type: yes-no}}.
 *
 * @param choices of a choice, else empty
 */
public record Field(String name, Label label, FieldType type, List<String> choices) {
  public Field {
    Names.name(name);
    choices = Names.distinct(choices, choice -> choice);
    if (Names.GIVEN_FIELDS.contains(name) || (type == FieldType.CHOICE) == choices.isEmpty()) {
      throw new IllegalArgumentException("field " + name);
    }
  }
}
