package org.iioe.commands.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks for tests, part by part. */
final class Books {
  private final Map<String, String> parts = new LinkedHashMap<>();

  /** A workbook with two sheets of which the first is hidden, dates from 1900. */
  Books() {
    with(
        "xl/workbook.xml",
        """
        <workbook xmlns:r="r"><sheets>
        <sheet name="Notes" sheetId="3" state="hidden" r:id="rId9"/>
        <sheet name="People" sheetId="1" r:id="rId1"/>
        <sheet name="Больше" sheetId="2" r:id="rId2"/></sheets></workbook>
        """);
    with(
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships>
        <Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="rId2" Type="x/worksheet" Target="/xl/worksheets/sheet2.xml"/>
        <Relationship Id="rId9" Type="x/worksheet" Target="worksheets/sheet9.xml"/>
        <Relationship Id="rId3" Type="x/sharedStrings" Target="sharedStrings.xml"/>
        <Relationship Id="rId4" Type="x/styles" Target="styles.xml"/>
        </Relationships>
        """);
    sheet(2, "<row><c t='inlineStr'><is><t>second</t></is></c></row>");
    sheet(9, "<row><c t='str'><v>hidden</v></c></row>");
  }

  Books with(String part, String xml) {
    parts.put(part, xml);
    return this;
  }

  Books sheet(int number, String rows) {
    return with(
        "xl/worksheets/sheet" + number + ".xml",
        "<?xml version='1.0'?><worksheet><sheetData>" + rows + "</sheetData></worksheet>");
  }

  Books strings(String... items) {
    return with("xl/sharedStrings.xml", "<sst>" + String.join("", items) + "</sst>");
  }

  Books styles(String xml) {
    return with("xl/styles.xml", "<styleSheet>" + xml + "</styleSheet>");
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  TableSource source() {
    return new MemorySource(bytes());
  }
}
