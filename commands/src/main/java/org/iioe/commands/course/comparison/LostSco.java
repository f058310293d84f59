package org.iioe.commands.course.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A SCO under whose identifier learners' results are kept, and that a later package does not have.
 *
 * @param successor identifier of the new SCO that launches the same page, or has the same title;
 *     null when it was dropped
 */
public record LostSco(String identifier, @Nullable String successor) {
  /**
   * The SCOs that are lost, by identifier.
   *
   * @param earlier of which only SCOs are looked at
   */
  public static List<LostSco> of(List<ComparedItem> earlier, List<ComparedItem> later) {
    Set<String> known = identifiers(earlier);
    Set<String> kept = identifiers(later);
    ItemPairs pairs = ItemPairs.of(earlier, later);
    TreeMap<String, LostSco> lost = new TreeMap<>();
    for (int i = 0; i < earlier.size(); i++) {
      ComparedItem item = earlier.get(i);
      if (item.isSco() && !kept.contains(item.identifier())) {
        int j = pairs.later(i);
        boolean isNew =
            j != ItemPairs.NONE
                && later.get(j).isSco()
                && !known.contains(later.get(j).identifier());
        lost.putIfAbsent(
            item.identifier(),
            new LostSco(item.identifier(), isNew ? later.get(j).identifier() : null));
      }
    }
    return new ArrayList<>(lost.values());
  }

  private static Set<String> identifiers(List<ComparedItem> items) {
    Set<String> identifiers = new HashSet<>();
    items.stream().filter(ComparedItem::isSco).forEach(item -> identifiers.add(item.identifier()));
    return identifiers;
  }

  @Override
  public String toString() {
    return successor == null ? identifier : identifier + " → " + successor;
  }
}
