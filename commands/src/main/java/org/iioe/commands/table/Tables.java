package org.iioe.commands.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.iioe.commands.fault.Fault;

/** Opens tables, whatever they are: text, compressed text, workbooks. */
public final class Tables {
  private Tables() {}

  /**
   * Opens a table and reads its heading. What it is, is told by its bytes and not by its name.
   *
   * @throws Fault of kind invalid input when it is no table or its encoding is in doubt
   */
  public static TableReader open(TableSource source, TableOptions options) {
    try {
      FileKind kind = kind(source.open());
      return kind == FileKind.GZIP ? compressed(source, options) : plain(kind, source, options);
    } catch (EOFException | ZipException damaged) {
      throw TableFaults.damaged(source.name(), damaged);
    } catch (IOException unreadable) {
      throw TableFaults.unreadable(source.name(), unreadable);
    }
  }

  private static TableReader compressed(TableSource source, TableOptions options)
      throws IOException {
    FileKind inside = kind(GuardedStream.gunzip(source, options.limits()));
    if (inside != FileKind.TEXT) {
      throw Fault.invalidInput("TABLE_GZIP_OF_OTHER").with("file", source.name());
    }
    TextBytes bytes =
        new TextBytes(source.name(), () -> GuardedStream.gunzip(source, options.limits()));
    return CsvTableReader.open(bytes, Digest.of(source), options);
  }

  private static TableReader plain(FileKind kind, TableSource source, TableOptions options)
      throws IOException {
    if (kind == FileKind.ZIP) {
      return XlsxTableReader.open(source, Digest.of(source), options);
    }
    if (kind != FileKind.TEXT) {
      throw Fault.invalidInput("TABLE_IS_" + kind.name()).with("file", source.name());
    }
    TextBytes bytes = new TextBytes(source.name(), source::open);
    return CsvTableReader.open(bytes, Digest.of(source), options);
  }

  private static FileKind kind(InputStream stream) throws IOException {
    try (stream) {
      return FileKind.of(stream.readNBytes(FileKind.BYTES));
    }
  }
}
