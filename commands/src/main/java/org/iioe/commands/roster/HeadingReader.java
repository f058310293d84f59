package org.iioe.commands.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.roster.text.CellText;
import org.iioe.commands.roster.text.Fold;
import org.jspecify.annotations.Nullable;

/** Finds out what the headings of one roster mean. */
final class HeadingReader {
  private final List<String> headings = new ArrayList<>();
  private final HeadingMapping mapping;
  private final HeadingWords words = HeadingWords.shipped();
  private final @Nullable RosterColumn[] columns;
  private final boolean[] settled;

  private HeadingReader(List<String> cells, HeadingMapping mapping) {
    cells.forEach(cell -> headings.add(CellText.plain(cell)));
    this.mapping = mapping;
    this.columns = new @Nullable RosterColumn[headings.size()];
    this.settled = new boolean[headings.size()];
  }

  /**
   * Reads the first row.
   *
   * @throws Fault of kind invalid input if it is no row of headings, or one that cannot be trusted
   */
  static RosterHeading read(List<String> cells, HeadingMapping mapping) {
    HeadingReader reader = new HeadingReader(cells, mapping);
    reader.refuseRowWithoutHeadings();
    reader.map();
    reader.recognize();
    reader.recognizeNames();
    reader.refuseLikenesses();
    reader.refuseRepeated();
    return reader.heading();
  }

  private void refuseRowWithoutHeadings() {
    if (headings.stream().allMatch(String::isEmpty)) {
      throw Fault.invalidInput("ROSTER_NO_HEADINGS");
    }
    // What was found is not told: it is somebody's address, and faults reach logs.
    if (headings.stream().anyMatch(HeadingReader::isAddress)) {
      throw Fault.invalidInput("ROSTER_FIRST_ROW_IS_DATA");
    }
  }

  private static boolean isAddress(String heading) {
    int at = heading.indexOf('@');
    return at > 0 && heading.indexOf('.', at) > at + 1;
  }

  private void map() {
    Map<String, HeadingMapping.Entry> entries = new HashMap<>();
    mapping.entries().forEach(entry -> entries.put(keyOf(entry.heading()), entry));
    for (int i = 0; i < headings.size(); i++) {
      HeadingMapping.Entry entry = entries.get(keyOf(headings.get(i)));
      if (entry != null && !headings.get(i).isEmpty()) {
        columns[i] = entry.column();
        settled[i] = true;
      }
    }
    refuseMissing(entries);
  }

  private void refuseMissing(Map<String, HeadingMapping.Entry> entries) {
    headings.forEach(heading -> entries.remove(keyOf(heading)));
    for (HeadingMapping.Entry entry : entries.values()) {
      if (entry.needed()) {
        throw Fault.invalidInput("ROSTER_MAPPED_HEADING_MISSING")
            .with("heading", entry.heading())
            .with("valid", shown(headings));
      }
    }
  }

  /** A heading of signs only, such as {@code %}, is compared as it is. */
  private static String keyOf(String heading) {
    String key = Fold.compact(heading);
    return key.isEmpty() ? CellText.plain(heading) : key;
  }

  private void recognize() {
    for (int i = 0; i < headings.size(); i++) {
      if (!settled[i]) {
        RosterColumn column = words.column(headings.get(i));
        if (column != null && !isMapped(column)) {
          columns[i] = column;
        }
      }
    }
  }

  /** A column that the user chose is not taken away again by another heading that means it too. */
  private boolean isMapped(RosterColumn column) {
    for (int i = 0; i < columns.length; i++) {
      if (settled[i] && columns[i] == column) {
        return true;
      }
    }
    return false;
  }

  private void recognizeNames() {
    boolean parts = indexesOf(RosterColumn.GIVEN_NAME).size() > 0;
    RosterColumn meant = parts ? RosterColumn.FAMILY_NAME : RosterColumn.FULL_NAME;
    for (int i = 0; i < headings.size(); i++) {
      if (!settled[i] && columns[i] == null && words.isName(headings.get(i)) && !isMapped(meant)) {
        columns[i] = meant;
      }
    }
  }

  private void refuseLikenesses() {
    List<String> unknown = new ArrayList<>();
    List<String> meant = new ArrayList<>();
    List<String> options = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      RosterColumn like = isUnknown(i) && !isKnown(i) ? words.like(headings.get(i)) : null;
      if (like != null) {
        String heading = shown(headings.get(i));
        unknown.add("“" + heading + "”");
        meant.add(like.label());
        options.add("--map '" + heading.replace("'", "'\\''") + "=" + like.label() + "'");
      }
    }
    if (!unknown.isEmpty()) {
      throw Fault.invalidInput("ROSTER_HEADING_LOOKS_LIKE")
          .with("heading", unknown)
          .with("nearest", meant)
          .with("option", String.join(" ", options));
    }
  }

  private boolean isUnknown(int i) {
    return columns[i] == null && !settled[i] && !headings.get(i).isEmpty();
  }

  private boolean isKnown(int i) {
    String heading = headings.get(i);
    return words.isOfRejects(heading) || words.isName(heading) || words.column(heading) != null;
  }

  private void refuseRepeated() {
    for (RosterColumn column : RosterColumn.values()) {
      List<Integer> indexes = indexesOf(column);
      if (indexes.size() > 1) {
        List<String> twice = new ArrayList<>();
        indexes.forEach(i -> twice.add("“" + shown(headings.get(i)) + "”"));
        throw Fault.invalidInput("ROSTER_COLUMN_TWICE")
            .with("column", column.label())
            .with("heading", twice)
            .with("option", "--map '" + shown(headings.get(indexes.get(0))) + "=ignore'");
      }
    }
    if (indexesOf(RosterColumn.EMAIL).isEmpty()) {
      throw Fault.invalidInput("ROSTER_NO_EMAIL_COLUMN").with("heading", shown(headings));
    }
  }

  private List<Integer> indexesOf(RosterColumn column) {
    List<Integer> indexes = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] == column) {
        indexes.add(i);
      }
    }
    return indexes;
  }

  private RosterHeading heading() {
    Map<RosterColumn, Integer> cells = new EnumMap<>(RosterColumn.class);
    List<String> unknown = new ArrayList<>();
    List<HeadingMapping.Entry> found = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      RosterColumn column = columns[i];
      String heading = headings.get(i);
      if (column != null) {
        cells.put(column, i);
        found.add(new HeadingMapping.Entry(heading, column, false));
      } else if (settled[i]) {
        found.add(new HeadingMapping.Entry(heading, null, false));
      } else if (!heading.isEmpty() && !words.isOfRejects(heading)) {
        unknown.add(heading);
      }
    }
    return new RosterHeading(cells, unknown, new HeadingMapping(found));
  }

  private static List<String> shown(List<String> headings) {
    return headings.stream()
        .filter(heading -> !heading.isEmpty())
        .limit(40)
        .map(HeadingReader::shown)
        .toList();
  }

  private static String shown(String heading) {
    return heading.length() <= 60 ? heading : heading.substring(0, 59) + "…";
  }
}
