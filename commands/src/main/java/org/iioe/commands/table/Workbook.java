package org.iioe.commands.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/** What a workbook says of itself: its sheets, and where its parts are. */
final class Workbook {
  private static final String PART = "xl/workbook.xml";

  private final XlsxPackage parts;
  private final Map<String, Relation> relations = new HashMap<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Sheet> hidden = new ArrayList<>();
  private boolean from1904;

  private record Relation(String type, String part) {}

  private record Sheet(String name, String part) {}

  Workbook(XlsxPackage parts) throws IOException {
    this.parts = parts;
    readRelations();
    readSheets();
    // People count the sheets that they see.
    sheets.addAll(hidden);
  }

  /** Whether its days are counted from 1904, as old Excel for Mac did. */
  boolean isFrom1904() {
    return from1904;
  }

  private void readRelations() throws IOException {
    try (XmlCursor xml = parts.xml("xl/_rels/workbook.xml.rels")) {
      for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
        if (event == XMLStreamConstants.START_ELEMENT && xml.element().equals("Relationship")) {
          String type = Objects.toString(xml.attribute("Type"), "");
          String part = path(Objects.toString(xml.attribute("Target"), ""));
          relations.put(
              Objects.toString(xml.attribute("Id"), ""),
              new Relation(type.substring(type.lastIndexOf('/') + 1), part));
        }
      }
    }
  }

  private static String path(String target) {
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  private void readSheets() throws IOException {
    try (XmlCursor xml = parts.xml(PART)) {
      for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
        if (event == XMLStreamConstants.START_ELEMENT) {
          readElement(xml);
        }
      }
    }
  }

  private void readElement(XmlCursor xml) {
    if (xml.element().equals("workbookPr")) {
      String flag = Objects.toString(xml.attribute("date1904"), "");
      from1904 = flag.equals("1") || flag.equals("true");
    } else if (xml.element().equals("sheet")) {
      Relation relation = relations.get(Objects.toString(xml.attribute("id"), ""));
      if (relation != null && relation.type().equals("worksheet")) {
        Sheet sheet = new Sheet(Objects.toString(xml.attribute("name"), ""), relation.part());
        boolean isHidden = Objects.toString(xml.attribute("state"), "").endsWith("idden");
        (isHidden ? hidden : sheets).add(sheet);
      }
    }
  }

  /** The part of the sheet with a name, else a number; of the first sheet if nothing is wanted. */
  String sheet(@Nullable String wanted) {
    if (sheets.isEmpty()) {
      throw parts.damaged();
    }
    if (wanted == null) {
      return sheets.get(0).part();
    }
    for (Sheet sheet : sheets) {
      if (sheet.name().equalsIgnoreCase(wanted.strip())) {
        return sheet.part();
      }
    }
    if (wanted.matches("[1-9][0-9]{0,8}") && Integer.parseInt(wanted) <= sheets.size()) {
      return sheets.get(Integer.parseInt(wanted) - 1).part();
    }
    throw Fault.notFound("TABLE_SHEET_UNKNOWN")
        .with("file", parts.name())
        .with("sheet", wanted)
        .with("valid", sheets.stream().map(Sheet::name).toList());
  }

  /** The part of a type that there is once, such as {@code styles}; null if there is none. */
  @Nullable String part(String type) {
    for (Relation relation : relations.values()) {
      if (relation.type().equals(type) && parts.has(relation.part())) {
        return relation.part();
      }
    }
    return null;
  }
}
