package org.iioe.cli.teacher;

import java.util.List;
import org.iioe.commands.roster.RosterColumn;
import org.iioe.commands.roster.RosterDirectory;
import org.iioe.commands.roster.RosterHeading;
import org.iioe.commands.roster.RosterOptions;
import org.iioe.commands.roster.RosterReader;
import org.iioe.commands.roster.RosterRecord;
import org.iioe.commands.table.ReadAhead;
import org.iioe.commands.table.TableDialect;
import org.iioe.commands.table.TableOptions;
import org.iioe.commands.table.TableReader;
import org.iioe.commands.table.TableSource;
import org.iioe.commands.table.Tables;
import org.iioe.commands.teacher.enrollment.RosterInput;
import org.iioe.commands.teacher.enrollment.RosterRows;
import org.jspecify.annotations.Nullable;

/** The roster that a command names, opened as often as the import needs it. */
final class RosterFile implements RosterInput, AutoCloseable {
  private final TableSource source;
  private final TableOptions tableOptions;
  private final RosterOptions rosterOptions;

  /** Opened to learn the digest, and then the first to be read. */
  private @Nullable TableReader waiting;

  private @Nullable RosterHeading heading;

  RosterFile(TableSource source, TableOptions tableOptions, RosterOptions rosterOptions) {
    this.source = source;
    this.tableOptions = tableOptions;
    this.rosterOptions = rosterOptions;
  }

  /** SHA-256 of the file. */
  String digest() {
    if (waiting == null) {
      waiting = Tables.open(source, tableOptions);
    }
    return waiting.sha256();
  }

  @Override
  public RosterRows open(RosterDirectory directory) {
    TableReader table =
        new ReadAhead(waiting == null ? Tables.open(source, tableOptions) : waiting);
    waiting = null;
    try {
      RosterReader reader =
          RosterReader.open(
              table, rosterOptions, directory, () -> Tables.open(source, tableOptions));
      heading = reader.heading();
      return new Rows(table, reader);
    } catch (RuntimeException failure) {
      table.close();
      throw failure;
    }
  }

  /** What the headings were taken for; asked after the roster was opened. */
  RosterHeading heading() {
    if (heading == null) {
      throw new IllegalStateException("not opened yet");
    }
    return heading;
  }

  @Override
  public void close() {
    if (waiting != null) {
      waiting.close();
    }
    source.close();
  }

  /** One reading of the file. */
  private record Rows(TableReader table, RosterReader reader) implements RosterRows {
    @Override
    public TableDialect dialect() {
      return table.dialect();
    }

    @Override
    public List<String> header() {
      return table.header().cells();
    }

    @Override
    public int cell(RosterColumn column) {
      return reader.heading().cells().getOrDefault(column, -1);
    }

    @Override
    public @Nullable RosterRecord next() {
      return reader.next();
    }

    @Override
    public void close() {
      table.close();
    }
  }
}
