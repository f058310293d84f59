package org.iioe.cli.output;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Nearest;
import org.jspecify.annotations.Nullable;

/** What {@code --fields} leaves of an answer. */
final class Selection {
  private final List<String> chosen;

  Selection(List<String> chosen) {
    this.chosen = List.copyOf(chosen);
  }

  /** The answer with the chosen fields only, in the chosen order; all of it when none is chosen. */
  Answer of(Answer answer) {
    if (chosen.isEmpty() || answer instanceof Answer.Text) {
      return answer;
    }
    if (answer instanceof Answer.Report report) {
      return rows(report.rows());
    }
    if (answer instanceof Answer.One one) {
      check(one.fields().keySet());
      return new Answer.One(pick(one.fields()));
    }
    return answer instanceof Answer.Rows rows ? rows(rows) : answer;
  }

  private Answer.Rows rows(Answer.Rows rows) {
    check(rows.fields());
    Iterable<Map<String, @Nullable Object>> picked = () -> picking(rows.rows().iterator());
    return new Answer.Rows(chosen, chosen, picked);
  }

  private Iterator<Map<String, @Nullable Object>> picking(
      Iterator<Map<String, @Nullable Object>> rows) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Map<String, @Nullable Object> next() {
        return pick(rows.next());
      }
    };
  }

  private Map<String, @Nullable Object> pick(Map<String, @Nullable Object> row) {
    Map<String, @Nullable Object> picked = new LinkedHashMap<>();
    for (String field : chosen) {
      picked.put(field, row.get(field));
    }
    return picked;
  }

  private void check(Collection<String> valid) {
    for (String field : chosen) {
      if (!valid.contains(field)) {
        throw Fault.usage("FIELD_UNKNOWN")
            .with("field", field)
            .with("nearest", Nearest.to(field, valid))
            .with("valid", new ArrayList<>(valid));
      }
    }
  }
}
