package org.iioe.commands.table;

import java.util.List;

/**
 * One row of a table.
 *
 * @param record which it is, from 1; the heading is 0, blank rows do not count
 * @param line the physical line of the file in which it begins, from 1; the sheet's row in XLSX
 * @param sheetRow the row in which a spreadsheet shows it, from 1
 * @param cells as written, quotes and escapes undone; may have fewer than the heading, or more, but
 *     the last one beyond the heading's last is never blank
 */
public record TableRow(long record, long line, long sheetRow, List<String> cells) {}
