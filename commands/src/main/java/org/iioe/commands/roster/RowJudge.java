package org.iioe.commands.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.iioe.commands.roster.text.CellText;
import org.iioe.commands.roster.value.SpreadsheetNumber;
import org.iioe.commands.roster.value.Value;
import org.iioe.commands.table.SafeCell;
import org.iioe.commands.table.TableReader;
import org.iioe.commands.table.TableRow;
import org.jspecify.annotations.Nullable;

/** Judges rows of one roster. */
final class RowJudge {
  private static final Set<RosterColumn> NAMES =
      EnumSet.of(
          RosterColumn.GIVEN_NAME,
          RosterColumn.FAMILY_NAME,
          RosterColumn.FULL_NAME,
          RosterColumn.CERTIFICATE_NAME);

  /** Without these a row says nothing, so they are never cleared. */
  private static final Set<RosterColumn> KEPT =
      EnumSet.of(
          RosterColumn.EMAIL,
          RosterColumn.COURSE,
          RosterColumn.TRAINING,
          RosterColumn.ROLE,
          RosterColumn.ACTION);

  /** One column and how it is read; the cell is -1 if the roster has only a default for it. */
  private record Field(RosterColumn column, int cell, Value value, @Nullable String initial) {}

  private final RowState state = new RowState();
  private final List<Field> fields = new ArrayList<>();
  private final RosterOptions options;
  private final Institutions institutions;
  private final FileDefaults defaults;
  private final RowRules rules;
  private final int width;

  RowJudge(
      List<String> header,
      RosterHeading heading,
      RosterOptions options,
      RosterDirectory directory,
      @Nullable Supplier<TableReader> again) {
    this.options = options;
    this.width = width(header);
    this.rules = new RowRules(state, heading);
    DayOrders orders = new DayOrders(heading, options.dates(), again);
    Columns columns = new Columns(options, directory, orders, state);
    this.institutions = columns.institutions();
    this.defaults = new FileDefaults(options, columns);
    Map<RosterColumn, Integer> cells = new EnumMap<>(RosterColumn.class);
    options.defaults().keySet().forEach(column -> cells.put(column, -1));
    cells.putAll(heading.cells());
    // In the order of the columns: a phone number needs the country, an edition the course.
    cells.forEach(
        (column, cell) ->
            fields.add(new Field(column, cell, columns.value(column), defaults.value(column))));
  }

  /** How many cells may be filled: empty headings at the end are no columns. */
  private static int width(List<String> header) {
    int width = header.size();
    while (width > 0 && CellText.plain(header.get(width - 1)).isEmpty()) {
      width--;
    }
    return width;
  }

  RosterRecord judge(TableRow row) {
    state.begin();
    List<String> cells = row.cells();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      read(field, field.cell() >= 0 && field.cell() < cells.size() ? cells.get(field.cell()) : "");
    }
    int surplus = surplus(cells);
    if (surplus >= 0) {
      // The cells are not under their headings: what else is wrong with them means nothing.
      state.keepAddressOnly();
      state.at(null, surplus, cells.get(surplus));
      state.add("ROW_TOO_LONG", "columns", String.valueOf(width));
    } else {
      rules.check();
    }
    return state.end(row);
  }

  private int surplus(List<String> cells) {
    for (int i = width; i < cells.size(); i++) {
      if (!CellText.plain(cells.get(i)).isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  private void read(Field field, String raw) {
    RosterColumn column = field.column();
    String cell = SafeCell.unescape(raw);
    String text = NAMES.contains(column) ? CellText.name(cell) : CellText.plain(cell);
    state.at(column, field.cell(), raw);
    if (text.isEmpty() || CellWords.isNothing(text)) {
      blank(field);
    } else if (text.charAt(0) == '<' && text.equalsIgnoreCase(RosterOptions.CLEAR)) {
      clear(column);
    } else if (text.charAt(0) == '#' && CellWords.isError(text)) {
      state.add("CELL_ERROR");
    } else {
      fill(field, text);
    }
  }

  private void blank(Field field) {
    RosterColumn column = field.column();
    if (field.initial() != null) {
      take(column, field.initial());
    } else if (column == RosterColumn.EMAIL) {
      state.add("EMAIL_MISSING");
    } else if (options.blank() == BlankPolicy.ERASE && !KEPT.contains(column)) {
      state.put(column, RosterRecord.ERASE);
    }
  }

  private void take(RosterColumn column, String value) {
    state.put(column, value);
    if (column == RosterColumn.INSTITUTION) {
      state.partner(defaults.partner());
    }
  }

  private void clear(RosterColumn column) {
    if (KEPT.contains(column)) {
      state.add("CELL_NOT_CLEARED");
    } else {
      state.put(column, RosterRecord.ERASE);
    }
  }

  private void fill(Field field, String text) {
    RosterColumn column = field.column();
    if (column == RosterColumn.PHONE && lacksCountry(text)) {
      return;
    }
    String value = field.value().read(text, state);
    if (value == null) {
      return;
    }
    boolean enrolls = column == RosterColumn.COURSE || column == RosterColumn.TRAINING;
    if (enrolls && field.initial() != null && !field.initial().equals(value)) {
      state.add("DIFFERS_FROM_OPTION", "option", field.initial());
      return;
    }
    state.put(column, value);
    if (column == RosterColumn.INSTITUTION) {
      state.partner(institutions.partner());
    }
  }

  /** A national number cannot be judged if the country is wrong, which is told already. */
  private boolean lacksCountry(String phone) {
    return phone.charAt(0) != '+'
        && state.isWrong(RosterColumn.COUNTRY)
        && !SpreadsheetNumber.isIn(phone);
  }
}
