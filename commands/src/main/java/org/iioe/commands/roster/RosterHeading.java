package org.iioe.commands.roster;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the headings of a roster mean.
 *
 * @param cells index of the cell of each column that was found, from 0
 * @param unknown headings that mean nothing to us and whose columns are not read, as written; worth
 *     a warning
 * @param mapping what was found, as it would be saved
 */
public record RosterHeading(
    Map<RosterColumn, Integer> cells, List<String> unknown, HeadingMapping mapping) {
  public RosterHeading {
    Map<RosterColumn, Integer> copy = new EnumMap<>(RosterColumn.class);
    copy.putAll(cells);
    cells = Collections.unmodifiableMap(copy);
    unknown = List.copyOf(unknown);
  }
}
