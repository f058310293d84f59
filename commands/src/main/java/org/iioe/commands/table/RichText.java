package org.iioe.commands.table;

import javax.xml.stream.XMLStreamConstants;

/** Texts of a workbook: runs with fonts, joined; pronunciation aids, left out. */
final class RichText {
  private RichText() {}

  /** Reads to the end of the element in which the cursor is. */
  static String read(XmlCursor xml) {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int silentAt = 0;
    boolean inText = false;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        inText = silentAt == 0 && xml.element().equals("t");
        silentAt = silentAt == 0 && xml.element().equals("rPh") ? depth : silentAt;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        silentAt = silentAt == depth ? 0 : silentAt;
        inText = false;
        depth--;
      } else if (event == XMLStreamConstants.END_DOCUMENT) {
        depth = 0;
      } else if (inText && xml.isText(event)) {
        xml.appendText(text);
      }
    }
    return XlsxText.unescape(text.toString());
  }
}
