package org.iioe.commands.course;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.iioe.commands.database.Journal;
import org.iioe.commands.database.Run;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Sets a course's category when it is another one. */
final class CategoryChange {
  private CategoryChange() {}

  static void set(Handle handle, Run run, long course, CourseCategory category) {
    Optional<String> earlier =
        handle
            .createQuery("SELECT category FROM iioe.course WHERE id = :id")
            .bind("id", course)
            .mapTo(String.class)
            .findOne();
    if (earlier.equals(Optional.of(category.code()))) {
      return;
    }
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("category", earlier.orElse(null));
    Journal.changed(handle, run, "course", course, columns);
    handle
        .createUpdate("UPDATE iioe.course SET category = :category WHERE id = :id")
        .bind("category", category.code())
        .bind("id", course)
        .execute();
  }
}
