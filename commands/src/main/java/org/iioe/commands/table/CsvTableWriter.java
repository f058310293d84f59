package org.iioe.commands.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import org.iioe.commands.fault.Fault;

/** Writes delimited text. */
final class CsvTableWriter implements TableWriter {
  private final TableDialect dialect;
  private final Writer writer;

  CsvTableWriter(OutputStream stream, TableDialect dialect) throws IOException {
    this.dialect = dialect;
    this.writer =
        new BufferedWriter(
            new OutputStreamWriter(
                stream,
                dialect
                    .encoding()
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            1 << 16);
    if (dialect.byteOrderMark()) {
      writer.write('\uFEFF');
    }
    if (dialect.separatorLine()) {
      writer.write("sep=" + dialect.delimiter() + dialect.lineEnd());
    }
  }

  @Override
  public void write(List<String> cells) {
    try {
      for (int i = 0; i < cells.size(); i++) {
        if (i > 0) {
          writer.write(dialect.delimiter());
        }
        cell(cells.get(i));
      }
      writer.write(dialect.lineEnd());
    } catch (IOException failure) {
      throw explain(failure);
    }
  }

  private void cell(String text) throws IOException {
    if (needsQuotes(text)) {
      writer.write('"');
      writer.write(text.replace("\"", "\"\""));
      writer.write('"');
    } else {
      writer.write(text);
    }
  }

  private boolean needsQuotes(String text) {
    if (text.isEmpty()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == dialect.delimiter() || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ';
  }

  private Fault explain(IOException failure) {
    return failure instanceof CharacterCodingException
        ? Fault.refused("TABLE_CHARACTER_NOT_HELD")
            .with("encoding", dialect.encoding().name())
            .causedBy(failure)
        : TableFaults.unwritable(failure);
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException failure) {
      throw explain(failure);
    }
  }
}
