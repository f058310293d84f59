package org.iioe.cli.teacher;

import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows that come from a cursor and are walked once, while they are printed. */
final class Once {
  private Once() {}

  static <T> Iterable<Map<String, @Nullable Object>> of(
      Iterator<T> things, Function<T, Map<String, @Nullable Object>> row) {
    return () ->
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return things.hasNext();
          }

          @Override
          public Map<String, @Nullable Object> next() {
            return row.apply(things.next());
          }
        };
  }
}
