package org.iioe.commands.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How a table is written: enough to write another one the same way.
 *
 * @param encoding of the characters; UTF-8 for XLSX
 * @param byteOrderMark whether it begins with one
 * @param delimiter between cells
 * @param separatorLine whether it begins with a line such as {@code sep=;}
 * @param lineEnd after each row
 * @param evidence how the encoding was found out
 * @param sample a cell with characters beyond ASCII, for people to look at; never an e-mail
 *     address, but perhaps a name, so never in a log or a fault
 */
public record TableDialect(
    Format format,
    Charset encoding,
    boolean byteOrderMark,
    char delimiter,
    boolean separatorLine,
    String lineEnd,
    Evidence evidence,
    @Nullable String sample) {
  /** Comma-separated UTF-8. */
  public static final TableDialect PLAIN =
      new TableDialect(
          Format.CSV, StandardCharsets.UTF_8, false, ',', false, "\n", Evidence.GIVEN, null);

  /** A workbook. */
  public static final TableDialect WORKBOOK =
      new TableDialect(
          Format.XLSX, StandardCharsets.UTF_8, false, ',', false, "\n", Evidence.FORMAT, null);

  /** Whether its encoding has every character of a text. */
  public boolean canHold(String text) {
    return encoding.newEncoder().canEncode(text);
  }

  /**
   * The same, but in UTF-8 with a mark, which holds every character and which Excel understands.
   */
  public TableDialect inUnicode() {
    return new TableDialect(
        format,
        StandardCharsets.UTF_8,
        true,
        delimiter,
        separatorLine,
        lineEnd,
        Evidence.GIVEN,
        sample);
  }

  /** What kind of file. */
  public enum Format {
    /** Text with a delimiter, whichever. */
    CSV,
    /** A sheet of an Excel workbook. */
    XLSX
  }

  /** What decided the encoding. */
  public enum Evidence {
    /** The format leaves no choice. */
    FORMAT,
    /** A byte order mark. */
    BYTE_ORDER_MARK,
    /** The user's word. */
    GIVEN,
    /** Every byte is ASCII: most encodings read it the same way. */
    ASCII,
    /** Every byte fits UTF-8, which text in other encodings hardly ever does. */
    VALID_UTF_8,
    /** Zero bytes where UTF-16 has them. */
    ZERO_BYTES,
    /** What the characters would be in each of the encodings that are left. */
    CHARACTERS
  }
}
