package org.iioe.cli.output;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command answers, before any format: a tree of maps, lists and scalars (String, Number,
 * Boolean, {@code java.time} instants and null) with names in camelCase.
 */
public sealed interface Answer {
  /**
   * Many things of one kind: JSON writes an array, a table one line each.
   *
   * @param fields every field, in order; {@code --fields} chooses among them
   * @param tableFields the fields that the table shows when none are chosen
   */
  record Rows(
      List<String> fields, List<String> tableFields, Iterable<Map<String, @Nullable Object>> rows)
      implements Answer {}

  /** One thing: JSON writes an object, a table one line for each field. */
  record One(Map<String, @Nullable Object> fields) implements Answer {}

  /**
   * The report of some work: JSON writes the whole, line formats and {@code --fields} its rows.
   *
   * @param whole the object, in which {@code rowsKey} names the list that {@code rows} describes
   */
  record Report(Map<String, @Nullable Object> whole, String rowsKey, Rows rows) implements Answer {}
}
