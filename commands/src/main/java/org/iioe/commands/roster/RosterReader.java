package org.iioe.commands.roster;

import java.util.function.Supplier;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.table.TableReader;
import org.iioe.commands.table.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads a roster row by row and judges each, in constant memory. Not for several threads at once.
 *
 * <pre>{@code
 * try (TableReader table = …) {
 *   RosterReader roster = RosterReader.open(table, RosterOptions.on(today), directory);
 *   for (RosterRecord record = roster.next(); record != null; record = roster.next()) {
 *     …
 *   }
 * }
 * }</pre>
 */
public final class RosterReader {
  private final TableReader table;
  private final RosterHeading heading;
  private final RowJudge judge;

  private RosterReader(TableReader table, RosterHeading heading, RowJudge judge) {
    this.table = table;
    this.heading = heading;
    this.judge = judge;
  }

  /** The same for a table that can be read only once: each ambiguous date in it is a problem. */
  public static RosterReader open(
      TableReader table, RosterOptions options, RosterDirectory directory) {
    return open(table, options, directory, null);
  }

  /**
   * Reads the headings.
   *
   * @param table stays the caller's to close
   * @param again opens the same table once more, for a look at whole columns of dates; used only
   *     when there is an ambiguous date, and closed again
   * @throws Fault of kind invalid input if the headings cannot be trusted; of kind not found if a
   *     default for the whole file names what does not exist
   */
  public static RosterReader open(
      TableReader table,
      RosterOptions options,
      RosterDirectory directory,
      @Nullable Supplier<TableReader> again) {
    TableRow header = table.header();
    RosterHeading heading = HeadingReader.read(header.cells(), options.mapping());
    RowJudge judge = new RowJudge(header.cells(), heading, options, directory, again);
    return new RosterReader(table, heading, judge);
  }

  /** What the headings mean. */
  public RosterHeading heading() {
    return heading;
  }

  /** The next row, judged; null after the last. */
  public @Nullable RosterRecord next() {
    TableRow row = table.next();
    return row == null ? null : judge.judge(row);
  }
}
