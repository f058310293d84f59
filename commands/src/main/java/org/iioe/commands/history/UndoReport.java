package org.iioe.commands.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an undo did, or would do.
 *
 * @param run the undo's own id, or null for a rehearsal
 * @param undone the run that was undone
 * @param relations by table, those of which the run changed anything
 * @param skipped how many rows and fields were left alone because they changed since
 * @param skips the first {@link #LISTED} of them
 */
public record UndoReport(
    @Nullable Long run, long undone, List<Relation> relations, long skipped, List<Skip> skips) {
  /** How many skips are listed at most. */
  public static final int LISTED = 1000;

  /**
   * What became of one table.
   *
   * @param restored rows that have earlier values again, or are there again
   * @param deleted rows that the run had created
   * @param skipped rows and fields that were left alone
   * @param unchanged rows and fields that were as before already
   */
  public record Relation(
      String relation, long restored, long deleted, long skipped, long unchanged) {}

  /**
   * Something that was left alone. Holds no personal data.
   *
   * @param field null for a whole row
   * @param reason {@code changed} since, {@code gone}, {@code used} by other rows, {@code taken}
   *     (an address or another key that another row has now), {@code forgotten}
   */
  public record Skip(String relation, long row, @Nullable String field, String reason) {}

  public UndoReport {
    relations = List.copyOf(relations);
    skips = List.copyOf(skips);
  }

  public long restored() {
    return relations.stream().mapToLong(Relation::restored).sum();
  }

  public long deleted() {
    return relations.stream().mapToLong(Relation::deleted).sum();
  }

  public long unchanged() {
    return relations.stream().mapToLong(Relation::unchanged).sum();
  }

  /** Whether everything was as before already. */
  public boolean isNothing() {
    return restored() == 0 && deleted() == 0 && skipped == 0;
  }
}
