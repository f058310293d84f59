package org.iioe.commands.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * What headings mean, where the user says so: by {@code --map 'E-mail pro=email'} or in a file kept
 * from an earlier roster.
 *
 * @param entries later ones win over earlier ones
 */
public record HeadingMapping(List<Entry> entries) {
  /** The column of headings that are to be passed over. */
  public static final String IGNORE = "ignore";

  /** Nothing said. */
  public static final HeadingMapping NONE = new HeadingMapping(List.of());

  /**
   * One heading.
   *
   * @param heading as written; compared without case, accents, width and punctuation
   * @param column null to pass over it
   * @param needed whether the roster must have it; a kept mapping may know more than one roster has
   */
  public record Entry(String heading, @Nullable RosterColumn column, boolean needed) {}

  public HeadingMapping {
    entries = List.copyOf(entries);
  }

  /**
   * Reads the values of {@code --map}.
   *
   * @throws Fault of kind usage for what is no {@code HEADING=COLUMN}
   */
  public static HeadingMapping parse(List<String> options) {
    List<Entry> entries = new ArrayList<>();
    for (String option : options) {
      int equals = option.lastIndexOf('=');
      String heading = equals < 0 ? "" : option.substring(0, equals).strip();
      if (heading.isEmpty()) {
        throw Fault.usage("ROSTER_MAP_SYNTAX").with("option", option);
      }
      String label = option.substring(equals + 1).strip();
      if (!isTarget(label)) {
        throw Fault.usage("ROSTER_MAP_COLUMN")
            .with("column", label)
            .with("nearest", nearest(label))
            .with("valid", targets());
      }
      entries.add(new Entry(heading, column(label), true));
    }
    return new HeadingMapping(entries);
  }

  /** These and others; the others win. */
  public HeadingMapping and(HeadingMapping others) {
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(others.entries);
    return new HeadingMapping(all);
  }

  static boolean isTarget(String label) {
    return targets().contains(plain(label));
  }

  /** The column of a label; null for {@link #IGNORE}. */
  static @Nullable RosterColumn column(String label) {
    for (RosterColumn column : RosterColumn.values()) {
      if (column.label().equals(plain(label))) {
        return column;
      }
    }
    return null;
  }

  static List<String> nearest(String label) {
    return Nearest.to(plain(label), targets());
  }

  static List<String> targets() {
    List<String> labels = new ArrayList<>();
    Arrays.stream(RosterColumn.values()).map(RosterColumn::label).forEach(labels::add);
    labels.add(IGNORE);
    return labels;
  }

  private static String plain(String label) {
    return label.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }
}
