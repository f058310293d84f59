package org.iioe.commands.table;

import java.nio.charset.Charset;

/**
 * How a table is written: enough to write another one the same way.
 *
 * @param encoding of the characters; UTF-8 for XLSX
 * @param byteOrderMark whether it begins with one
 * @param delimiter between cells
 * @param separatorLine whether it begins with a line such as {@code sep=;}
 */
public record TableDialect(
    Format format, Charset encoding, boolean byteOrderMark, char delimiter, boolean separatorLine) {
  /** What kind of file. */
  public enum Format {
    /** Text with a delimiter, whichever. */
    CSV,
    /** A sheet of an Excel workbook. */
    XLSX
  }
}
