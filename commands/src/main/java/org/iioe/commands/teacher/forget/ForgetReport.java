package org.iioe.commands.teacher.forget;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was erased, or would be. Holds no personal data.
 *
 * @param run its id, or null for a rehearsal
 * @param people how many addresses and ids were given
 * @param teachers ids of the rows that stay without personal data
 * @param traces what was done about the files of the database; null when nothing was
 */
public record ForgetReport(
    @Nullable Long run,
    int people,
    List<Long> teachers,
    Counts counts,
    @Nullable TracesReport traces) {
  /**
   * How many rows lost something.
   *
   * @param teachers rows that stay without personal data
   * @param aliases earlier addresses
   * @param rejects rows of rosters
   * @param journal entries that were emptied
   * @param mentions rows of others with text that named the person
   */
  public record Counts(long teachers, long aliases, long rejects, long journal, long mentions) {}

  public ForgetReport {
    teachers = List.copyOf(teachers);
  }

  ForgetReport with(TracesReport done) {
    return new ForgetReport(run, people, teachers, counts, done);
  }
}
