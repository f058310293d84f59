package org.iioe.commands.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook with one sheet of texts, which a spreadsheet does not take for anything else.
 */
final class XlsxTableWriter implements TableWriter {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final ZipOutputStream zip;
  private final Writer writer;
  private long rows;

  XlsxTableWriter(OutputStream stream) throws IOException {
    this.zip = new ZipOutputStream(stream);
    this.writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
    part(
        "[Content_Types].xml",
        "<Types xmlns=\""
            + PACKAGE
            + "content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
            + TYPE
            + "sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
            + TYPE
            + "worksheet+xml\"/>"
            + "</Types>");
    part("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
    part("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
    part(
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + SHEET
            + "\" xmlns:r=\""
            + OFFICE
            + "\"><sheets>"
            + "<sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
    writer.write(HEAD + "<worksheet xmlns=\"" + SHEET + "\"><sheetData>");
  }

  private static String relation(String type, String target) {
    return "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\"><Relationship Id=\"rId1\" Type=\""
        + OFFICE
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private void part(String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    writer.write(HEAD + xml);
    writer.flush();
    zip.closeEntry();
  }

  @Override
  public void write(List<String> cells) {
    rows++;
    try {
      writer.write("<row r=\"" + rows + "\">");
      for (int column = 0; column < cells.size(); column++) {
        if (!cells.get(column).isEmpty()) {
          writer.write("<c r=\"" + CellName.of(column, rows) + "\" t=\"inlineStr\"><is>");
          writer.write("<t xml:space=\"preserve\">" + XlsxText.escape(cells.get(column)));
          writer.write("</t></is></c>");
        }
      }
      writer.write("</row>");
    } catch (IOException full) {
      throw TableFaults.unwritable(full);
    }
  }

  @Override
  public void close() {
    try (ZipOutputStream closing = zip) {
      writer.write("</sheetData></worksheet>");
      writer.flush();
      closing.closeEntry();
    } catch (IOException full) {
      throw TableFaults.unwritable(full);
    }
  }
}
