package org.iioe.commands.teacher.enrollment;

import java.util.List;
import org.iioe.commands.roster.RosterColumn;
import org.iioe.commands.roster.RosterRecord;
import org.iioe.commands.table.TableDialect;
import org.jspecify.annotations.Nullable;

/** The rows of a roster, read and checked one at a time; used by one thread. */
public interface RosterRows extends AutoCloseable {
  /** How the file is written. */
  TableDialect dialect();

  /** The headings, as written. */
  List<String> header();

  /** Index of the cell in which rows have this column, from 0; -1 when they have none. */
  int cell(RosterColumn column);

  /** The next row; null after the last. */
  @Nullable RosterRecord next();

  @Override
  void close();
}
