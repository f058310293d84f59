package org.iioe.commands.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.iioe.commands.fault.Fault;

/** Finds the delimiter with which the rows have as many cells as the heading. */
final class DelimiterDetector {
  private static final char[] CANDIDATES = {',', ';', '\t', '|'};
  private static final int ROWS = 50;

  private final Beginning beginning;
  private final TableLimits limits;

  DelimiterDetector(Beginning beginning, TableLimits limits) {
    this.beginning = beginning;
    this.limits = limits;
  }

  /** The likeliest; a comma where there is only one column. */
  char detect() {
    char best = CANDIDATES[0];
    double bestScore = 0;
    for (char candidate : CANDIDATES) {
      double score = score(counts(candidate));
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  /** Agreement first, then the number of columns; 0 if the heading is one cell. */
  private static double score(List<Integer> counts) {
    if (counts.isEmpty() || counts.get(0) < 2) {
      return 0;
    }
    int heading = counts.get(0);
    long same = counts.stream().filter(count -> count == heading).count();
    double columns = 1 - 1.0 / heading;
    return (double) same / counts.size() + columns;
  }

  /** How many cells each row has, the rows that are blank left out. */
  private List<Integer> counts(char delimiter) {
    List<Integer> counts = new ArrayList<>();
    try (CsvParser parser = new CsvParser(beginning.source(), "", delimiter, limits)) {
      while (counts.size() < ROWS && parser.read()) {
        if (!parser.cells().areBlank()) {
          counts.add(parser.cells().size());
        }
      }
      if (!beginning.whole() && counts.size() > 1 && counts.size() < ROWS) {
        // The last row may have been cut off.
        counts.remove(counts.size() - 1);
      }
    } catch (Fault malformed) {
      return counts;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return counts;
  }
}
