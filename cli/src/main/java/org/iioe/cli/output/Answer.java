package org.iioe.cli.output;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command answers, before any format: a tree of maps, lists and scalars (String, Number,
 * Boolean, enums, {@code java.time} instants and dates, {@code Path}, and null) with names in
 * camelCase. The heading of a field {@code name} is the message {@code heading.name}.
 */
public sealed interface Answer {
  /**
   * Many things of one kind: JSON writes an array, a table one line each.
   *
   * @param fields every field, in order; {@code --fields} chooses among them
   * @param tableFields the fields that the table shows when none are chosen
   * @param rows walked once, while printing, so that it may come from a cursor
   */
  record Rows(
      List<String> fields, List<String> tableFields, Iterable<Map<String, @Nullable Object>> rows)
      implements Answer {
    public Rows {
      fields = List.copyOf(fields);
      tableFields = List.copyOf(tableFields);
      if (!fields.containsAll(tableFields)) {
        throw new IllegalArgumentException(tableFields + " are not all among " + fields);
      }
    }
  }

  /** One thing: JSON writes an object, a table one line for each field. */
  record One(Map<String, @Nullable Object> fields) implements Answer {}

  /**
   * The report of some work: JSON writes the whole, line formats and {@code --fields} its rows.
   *
   * @param whole the object, in which {@code rowsKey} names the list that {@code rows} describes
   */
  record Report(Map<String, @Nullable Object> whole, String rowsKey, Rows rows) implements Answer {}

  /** Plain text that is the same in every format, such as a script or a URL. */
  record Text(String text) implements Answer {}

  /**
   * An answer that can also be written in formats of its own, such as SARIF.
   *
   * @param others what the verb names in {@code Verb.moreFormats}
   */
  record Offering(Answer answer, Map<Format, DocumentWriter> others) implements Answer {}
}
