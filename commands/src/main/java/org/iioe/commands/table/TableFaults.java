package org.iioe.commands.table;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.iioe.commands.fault.Fault;

/** Failures that more than one reader has. */
final class TableFaults {
  private TableFaults() {}

  /** A limit that a row goes beyond. */
  static Fault exceeded(String file, long line, String option, long limit) {
    return Fault.invalidInput("TABLE_ROW_TOO_LARGE")
        .with("file", file)
        .with("line", line)
        .with("option", option)
        .with("limit", limit);
  }

  /** A limit that the whole file goes beyond. */
  static Fault tooLarge(String file, String option, long limit) {
    return Fault.invalidInput("TABLE_UNPACKS_TOO_LARGE")
        .with("file", file)
        .with("option", option)
        .with("limit", limit);
  }

  static Fault empty(String file) {
    return Fault.invalidInput("TABLE_EMPTY").with("file", file);
  }

  /** What reading the file failed with. */
  static Fault unreadable(String file, IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return Fault.invalidInput("TABLE_NO_SUCH_FILE").with("file", file);
    }
    return Fault.invalidInput("TABLE_UNREADABLE").with("file", file).causedBy(cause);
  }

  /** What writing failed with. */
  static Fault unwritable(IOException cause) {
    return Fault.unavailable("TABLE_UNWRITABLE").causedBy(cause);
  }

  /** A file of which a part is missing or altered. */
  static Fault damaged(String file, IOException cause) {
    return Fault.invalidInput("TABLE_DAMAGED").with("file", file).causedBy(cause);
  }
}
