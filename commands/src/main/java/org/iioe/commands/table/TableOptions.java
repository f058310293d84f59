package org.iioe.commands.table;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What the user says about a table; null is found out.
 *
 * @param encoding of the characters; a byte order mark in the file is believed more
 * @param delimiter between cells
 * @param sheet name of a sheet of a workbook, or its number from 1; the first if null
 */
public record TableOptions(
    @Nullable Charset encoding,
    @Nullable Character delimiter,
    @Nullable String sheet,
    TableLimits limits) {
  /** All is found out, with the usual limits. */
  public static final TableOptions DEFAULT =
      new TableOptions(null, null, null, TableLimits.DEFAULT);
}
