package org.iioe.commands.course.comparison;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which item of one outline is which of another: first by identifier, then among those left by what
 * they launch, then by title; organizations, of which there are few, at last by their order. Items
 * that are alike pair in their order, so that it does not matter which outline comes first.
 */
final class ItemPairs {
  static final int NONE = -1;

  private final int[] toLater;
  private final int[] toEarlier;

  private ItemPairs(int earlier, int later) {
    toLater = new int[earlier];
    toEarlier = new int[later];
    Arrays.fill(toLater, NONE);
    Arrays.fill(toEarlier, NONE);
  }

  static ItemPairs of(List<ComparedItem> earlier, List<ComparedItem> later) {
    ItemPairs pairs = new ItemPairs(earlier.size(), later.size());
    pairs.pair(earlier, later, item -> item.kind() + "\0" + item.identifier());
    pairs.pair(earlier, later, ComparedItem::identifier);
    pairs.pair(earlier, later, item -> like(item.kind(), item.launch()));
    pairs.pair(earlier, later, item -> like(item.kind(), item.title()));
    pairs.pair(earlier, later, item -> item.isOrganization() ? item.kind() : null);
    return pairs;
  }

  private static @Nullable String like(String kind, @Nullable String what) {
    return what == null || what.isBlank() ? null : kind + "\0" + what;
  }

  /**
   * @param key what must be equal; null is like nothing
   */
  private void pair(
      List<ComparedItem> earlier,
      List<ComparedItem> later,
      Function<ComparedItem, @Nullable String> key) {
    Map<String, Deque<Integer>> free = new HashMap<>();
    for (int i = 0; i < toLater.length; i++) {
      String name = toLater[i] == NONE ? key.apply(earlier.get(i)) : null;
      if (name != null) {
        free.computeIfAbsent(name, one -> new ArrayDeque<>()).add(i);
      }
    }
    for (int j = 0; j < toEarlier.length; j++) {
      String name = toEarlier[j] == NONE ? key.apply(later.get(j)) : null;
      Deque<Integer> candidates = name == null ? null : free.get(name);
      if (candidates != null && !candidates.isEmpty()) {
        int i = Objects.requireNonNull(candidates.poll());
        toLater[i] = j;
        toEarlier[j] = i;
      }
    }
  }

  /** The later item that an earlier one became, or {@link #NONE}. */
  int later(int earlier) {
    return earlier == NONE ? NONE : toLater[earlier];
  }

  /** The earlier item that a later one was, or {@link #NONE}. */
  int earlier(int later) {
    return later == NONE ? NONE : toEarlier[later];
  }
}
