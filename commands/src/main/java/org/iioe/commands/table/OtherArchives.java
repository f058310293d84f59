package org.iioe.commands.table;

import org.iioe.commands.fault.Fault;

/** Archives that are no workbooks, by what is in them. */
final class OtherArchives {
  private OtherArchives() {}

  static void refuse(XlsxPackage parts) {
    if (parts.has("xl/workbook.xml")) {
      return;
    }
    String kind = "ARCHIVE";
    if (parts.has("xl/workbook.bin")) {
      kind = "XLSB";
    } else if (parts.has("Index/Document.iwa") || parts.has("Index.zip")) {
      kind = "NUMBERS";
    } else if (parts.has("mimetype") || parts.has("content.xml")) {
      kind = "ODS";
    } else if (parts.has("word/document.xml")) {
      kind = "WORD";
    }
    throw Fault.invalidInput("TABLE_IS_" + kind).with("file", parts.name());
  }
}
