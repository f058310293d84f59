package org.iioe.commands.course;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param run its id, or null for a dry run
 * @param courses in the order of the request
 */
public record ImportReport(@Nullable Long run, List<ImportedCourse> courses) {
  public ImportReport {
    courses = List.copyOf(courses);
  }

  /** Files that the store had lost or cut, and has again. */
  public int healed() {
    return courses.stream().mapToInt(ImportedCourse::healed).sum();
  }

  public long count(ImportOutcome outcome) {
    return courses.stream().filter(course -> course.outcome() == outcome).count();
  }
}
