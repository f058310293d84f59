package org.iioe.commands.roster.value;

import org.jspecify.annotations.Nullable;

/** A key of another system: any text, but no number that a spreadsheet has rounded. */
public final class ExternalIdValue implements Value {
  private static final TextValue TEXT = new TextValue(200);

  @Override
  public @Nullable String read(String cell, Complaints complaints) {
    if (SpreadsheetNumber.isIn(cell)) {
      complaints.add("EXCEL_NUMBER");
      return null;
    }
    return TEXT.read(cell, complaints);
  }
}
