package org.iioe.commands.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.roster.value.Complaints;
import org.iioe.commands.roster.value.EmailKey;
import org.iioe.commands.table.TableRow;
import org.jspecify.annotations.Nullable;

/** What is known so far of the row that is being judged. */
final class RowState implements Complaints {
  private static final int LONGEST_SHOWN = 200;
  private static final int PICTURES = 0x2400;
  private static final int LOST = 0xFFFD;

  private Map<RosterColumn, String> values = new EnumMap<>(RosterColumn.class);
  private @Nullable List<RosterProblem> problems;
  private @Nullable String key;
  private @Nullable String partner;
  private @Nullable RosterColumn column;
  private int cell;
  private String raw = "";

  void begin() {
    values = new EnumMap<>(RosterColumn.class);
    problems = null;
    key = null;
    partner = null;
    at(null, -1, "");
  }

  /** From now on complaints are about this cell. */
  void at(@Nullable RosterColumn ofColumn, int ofCell, String asWritten) {
    column = ofColumn;
    cell = ofCell;
    raw = asWritten;
  }

  @Override
  public void add(String code, String... arguments) {
    Map<String, String> named = new HashMap<>();
    if (!raw.isEmpty()) {
      named.put("value", shown(raw));
    }
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      named.put(arguments[i], shown(arguments[i + 1]));
    }
    List<RosterProblem> all = problems;
    if (all == null) {
      all = new ArrayList<>();
      problems = all;
    }
    all.add(new RosterProblem(code, column, cell, named));
  }

  /** Cut to a length that fits a line, and with signs in place of what no terminal should get. */
  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length() && shown.length() < LONGEST_SHOWN; ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      shown.appendCodePoint(isWritable(point) ? point : point < ' ' ? PICTURES + point : LOST);
    }
    return shown.length() < text.length() && shown.length() >= LONGEST_SHOWN
        ? shown.append('…').toString()
        : shown.toString();
  }

  private static boolean isWritable(int point) {
    return !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE;
  }

  void put(RosterColumn ofColumn, String value) {
    values.put(ofColumn, value);
  }

  void partner(@Nullable String code) {
    partner = code;
  }

  @Nullable String value(RosterColumn ofColumn) {
    return values.get(ofColumn);
  }

  /** Whether the row says something there, and not only that there is nothing. */
  boolean has(RosterColumn ofColumn) {
    String value = values.get(ofColumn);
    return value != null && !value.equals(RosterRecord.ERASE);
  }

  boolean isWrong(RosterColumn ofColumn) {
    return problems != null && problems.stream().anyMatch(problem -> problem.column() == ofColumn);
  }

  /** What the row enrolls in; null if it is nothing or cannot be read. */
  @Nullable String target() {
    String training = values.get(RosterColumn.TRAINING);
    String course = values.get(RosterColumn.COURSE);
    if (training != null) {
      return "training " + training;
    }
    return course == null ? null : "course " + course;
  }

  /** Reads the address and notes its key. */
  @Nullable String email(String text, Complaints complaints) {
    EmailKey email = EmailKey.read(text, complaints);
    key = email == null ? null : email.key();
    return email == null ? null : email.address();
  }

  /** The row as it was judged. */
  RosterRecord end(TableRow row) {
    List<RosterProblem> all = problems == null ? List.of() : problems;
    return new RosterRecord(row, values, partner, key, all);
  }

  /** Forgets all but the address and what is complained of from now on. */
  void keepAddressOnly() {
    String address = values.get(RosterColumn.EMAIL);
    values = new EnumMap<>(RosterColumn.class);
    if (address != null) {
      values.put(RosterColumn.EMAIL, address);
    }
    problems = null;
    partner = null;
  }
}
