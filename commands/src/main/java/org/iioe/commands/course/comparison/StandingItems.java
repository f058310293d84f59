package org.iioe.commands.course.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells, of things that stand in two orders, which have kept their place: the largest number of
 * them that follow each other alike in both. All others were moved. Where there are several such
 * choices it takes the one whose keys come first, so that it chooses alike in both directions.
 */
final class StandingItems {
  private final List<String> keys;
  private final int[] places;
  private final int[] lengths;

  /**
   * @param keys of the things, in the one order
   * @param places of the same things in the other order, all different
   */
  private StandingItems(List<String> keys, int[] places) {
    this.keys = keys;
    this.places = places;
    this.lengths = new int[places.length];
  }

  /** The positions in the lists of those that stand. */
  static Set<Integer> of(List<String> keys, int[] places) {
    StandingItems standing = new StandingItems(keys, places);
    standing.measure();
    return standing.choose();
  }

  /** How long the longest common order is that begins with each; by patience, from the end. */
  private void measure() {
    int[] highest = new int[places.length];
    int longest = 0;
    for (int i = places.length - 1; i >= 0; i--) {
      int found = Arrays.binarySearch(highest, 0, longest, -places[i]);
      int at = found < 0 ? -found - 1 : found;
      highest[at] = -places[i];
      longest = Math.max(longest, at + 1);
      lengths[i] = at + 1;
    }
  }

  private Set<Integer> choose() {
    Set<Integer> chosen = new HashSet<>();
    int last = -1;
    for (List<Integer> candidates : byLength()) {
      int best = -1;
      for (int i : candidates) {
        boolean follows = last < 0 || (i > last && places[i] > places[last]);
        if (follows && (best < 0 || keys.get(i).compareTo(keys.get(best)) < 0)) {
          best = i;
        }
      }
      chosen.add(best);
      last = best;
    }
    return chosen;
  }

  /** The longest first. */
  private List<List<Integer>> byLength() {
    int longest = Arrays.stream(lengths).max().orElse(0);
    List<List<Integer>> positions = new ArrayList<>();
    for (int i = 0; i < longest; i++) {
      positions.add(new ArrayList<>());
    }
    for (int i = 0; i < lengths.length; i++) {
      positions.get(longest - lengths[i]).add(i);
    }
    return positions;
  }
}
