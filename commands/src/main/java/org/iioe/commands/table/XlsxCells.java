package org.iioe.commands.table;

import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row of a sheet. */
final class XlsxCells {
  private final Cells row;
  private final SharedStrings strings;
  private final NumberFormats formats;
  private final boolean from1904;
  private final StringBuilder value = new StringBuilder();

  XlsxCells(Cells row, SharedStrings strings, NumberFormats formats, boolean from1904) {
    this.row = row;
    this.strings = strings;
    this.formats = formats;
    this.from1904 = from1904;
  }

  Cells row() {
    return row;
  }

  /** Reads the cell at whose beginning the cursor is; false if it makes no sense. */
  boolean read(XmlCursor xml) {
    String address = xml.attribute("r");
    int column = address == null ? row.size() : CellName.column(address);
    if (column < row.size()) {
      return false;
    }
    String type = Objects.toString(xml.attribute("t"), "n");
    String style = xml.attribute("s");
    String text = text(type, style, content(xml, type));
    if (text == null) {
      return false;
    }
    if (!text.isEmpty()) {
      while (row.size() < column) {
        row.add("");
      }
      row.add(text);
    }
    return true;
  }

  /** What is in it, without its formula. */
  private String content(XmlCursor xml, String type) {
    value.setLength(0);
    boolean inValue = false;
    int event = xml.next();
    while (event != XMLStreamConstants.END_DOCUMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        inValue = xml.element().equals("v");
        if (xml.element().equals("is")) {
          return finish(xml, RichText.read(xml));
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inValue = false;
        if (xml.element().equals("c")) {
          break;
        }
      } else if (inValue && xml.isText(event)) {
        xml.appendText(value);
      }
      event = xml.next();
    }
    return type.equals("str") ? XlsxText.unescape(value.toString()) : value.toString();
  }

  private static String finish(XmlCursor xml, String text) {
    int event = xml.next();
    while (event != XMLStreamConstants.END_DOCUMENT
        && !(event == XMLStreamConstants.END_ELEMENT && xml.element().equals("c"))) {
      event = xml.next();
    }
    return text;
  }

  private @Nullable String text(String type, @Nullable String style, String content) {
    String trimmed = content.strip();
    if (trimmed.isEmpty()) {
      return content;
    }
    return switch (type) {
      case "s" -> trimmed.matches("[0-9]{1,9}") ? strings.get(Integer.parseInt(trimmed)) : null;
      case "b" -> trimmed.equals("0") ? "FALSE" : "TRUE";
      case "d" -> trimmed.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "");
      case "n" -> number(trimmed, style);
      default -> content;
    };
  }

  private @Nullable String number(String content, @Nullable String style) {
    try {
      return CellNumber.text(content, formats.shown(style), from1904);
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }
}
