package org.iioe.commands.procedure.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a simulation found.
 *
 * @param applications how many were looked at
 * @param events how many decisions were taken again
 * @param differences at most one an application, in the order in which applications were registered
 */
public record SimulationReport(long applications, long events, List<Difference> differences) {
  public SimulationReport {
    differences = Collections.unmodifiableList(new ArrayList<>(differences));
  }

  /** How many applications would be decided how; every outcome is there. */
  public Map<Outcome, Long> totals() {
    Map<Outcome, Long> totals = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      totals.put(outcome, 0L);
    }
    differences.forEach(one -> totals.merge(one.outcome(), 1L, Long::sum));
    return totals;
  }
}
