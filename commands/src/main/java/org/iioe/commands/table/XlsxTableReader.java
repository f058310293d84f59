package org.iioe.commands.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLStreamConstants;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a sheet. Read by ourselves because the libraries keep formulas, believe any cell address
 * (memory for {@code AAAAAAA1}) and throw what they like at bad input.
 */
final class XlsxTableReader implements TableReader {
  private final XlsxPackage parts;
  private final String sha256;
  private final XmlCursor xml;
  private final XlsxCells cells;
  private final TableRow header;
  private long record;
  private long sheetRow;

  private XlsxTableReader(XlsxPackage parts, String sha256, TableOptions options)
      throws IOException {
    this.parts = parts;
    this.sha256 = sha256;
    Workbook workbook = new Workbook(parts);
    String sheet = workbook.sheet(options.sheet());
    this.cells =
        new XlsxCells(
            new Cells(options.limits(), this::exceeded),
            SharedStrings.read(parts, workbook.part("sharedStrings")),
            NumberFormats.read(parts, workbook.part("styles")),
            workbook.isFrom1904());
    this.xml = parts.xml(sheet);
    TableRow first = read(0);
    if (first == null) {
      throw TableFaults.empty(parts.name());
    }
    this.header = first;
  }

  static TableReader open(TableSource source, String sha256, TableOptions options)
      throws IOException {
    XlsxPackage parts = XlsxPackage.open(source, options.limits());
    try {
      OtherArchives.refuse(parts);
      return new XlsxTableReader(parts, sha256, options);
    } catch (IOException | RuntimeException failed) {
      parts.close();
      throw failed;
    }
  }

  private Fault exceeded(String option, long limit) {
    return TableFaults.exceeded(parts.name(), sheetRow, option, limit);
  }

  @Override
  public TableDialect dialect() {
    return TableDialect.WORKBOOK;
  }

  @Override
  public String sha256() {
    return sha256;
  }

  @Override
  public TableRow header() {
    return header;
  }

  @Override
  public @Nullable TableRow next() {
    record++;
    return read(header.cells().size());
  }

  private @Nullable TableRow read(int columns) {
    int event = xml.next();
    while (event != XMLStreamConstants.END_DOCUMENT) {
      if (event == XMLStreamConstants.START_ELEMENT && xml.element().equals("row")) {
        sheetRow = rowNumber(xml.attribute("r"));
        readRow();
        if (!cells.row().areBlank()) {
          return new TableRow(record, sheetRow, sheetRow, cells.row().upTo(columns));
        }
      }
      event = xml.next();
    }
    return null;
  }

  private long rowNumber(@Nullable String attribute) {
    if (attribute == null) {
      return sheetRow + 1;
    }
    if (!attribute.matches("[1-9][0-9]{0,8}")) {
      throw parts.damaged();
    }
    return Long.parseLong(attribute);
  }

  private void readRow() {
    cells.row().clear();
    int event = xml.next();
    while (event != XMLStreamConstants.END_DOCUMENT) {
      if (event == XMLStreamConstants.END_ELEMENT && xml.element().equals("row")) {
        return;
      }
      if (event == XMLStreamConstants.START_ELEMENT
          && xml.element().equals("c")
          && !cells.read(xml)) {
        throw parts.damaged();
      }
      event = xml.next();
    }
  }

  @Override
  public void close() {
    try {
      parts.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
