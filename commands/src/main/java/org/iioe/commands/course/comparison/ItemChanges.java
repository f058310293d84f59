package org.iioe.commands.course.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.iioe.commands.course.comparison.Change.Kind;
import org.jspecify.annotations.Nullable;

/** What became of the items of an outline. */
final class ItemChanges {
  private static final Set<Kind> TOUCHES_RESULTS =
      Set.of(Kind.ADDED, Kind.REMOVED, Kind.REIDENTIFIED, Kind.LAUNCH_CHANGED, Kind.KIND_CHANGED);

  private final List<ComparedItem> earlier;
  private final List<ComparedItem> later;
  private final ItemPairs pairs;
  private final int[] placesBefore;
  private final int[] placesAfter;
  private final Set<Integer> moved;
  private final List<Change> all = new ArrayList<>();
  private final List<Change> scos = new ArrayList<>();

  private ItemChanges(List<ComparedItem> earlier, List<ComparedItem> later) {
    this.earlier = earlier;
    this.later = later;
    this.pairs = ItemPairs.of(earlier, later);
    this.placesBefore = places(earlier);
    this.placesAfter = places(later);
    this.moved = moved();
  }

  /** In the order of the later outline, and then what is gone in that of the earlier one. */
  static ItemChanges between(List<ComparedItem> earlier, List<ComparedItem> later) {
    ItemChanges changes = new ItemChanges(earlier, later);
    for (int j = 0; j < later.size(); j++) {
      int i = changes.pairs.earlier(j);
      if (i == ItemPairs.NONE) {
        changes.add(Kind.ADDED, null, later.get(j), null, later.get(j).launch());
      } else {
        changes.compare(i, j);
      }
    }
    for (int i = 0; i < earlier.size(); i++) {
      if (changes.pairs.later(i) == ItemPairs.NONE) {
        changes.add(Kind.REMOVED, earlier.get(i), null, earlier.get(i).launch(), null);
      }
    }
    return changes;
  }

  List<Change> all() {
    return all;
  }

  List<Change> ofScos() {
    return scos;
  }

  private void compare(int i, int j) {
    ComparedItem before = earlier.get(i);
    ComparedItem after = later.get(j);
    compare(Kind.REIDENTIFIED, before, after, ComparedItem::identifier);
    compare(Kind.KIND_CHANGED, before, after, ComparedItem::kind);
    compare(Kind.RENAMED, before, after, ComparedItem::title);
    compare(Kind.LAUNCH_CHANGED, before, after, ComparedItem::launch);
    if (moved.contains(j)) {
      add(
          Kind.MOVED,
          before,
          after,
          place(earlier, before, placesBefore[i]),
          place(later, after, placesAfter[j]));
    }
  }

  /** One property of an item. */
  private interface Property {
    @Nullable String of(ComparedItem item);
  }

  private void compare(Kind kind, ComparedItem before, ComparedItem after, Property property) {
    if (!Objects.equals(property.of(before), property.of(after))) {
      add(kind, before, after, property.of(before), property.of(after));
    }
  }

  private void add(
      Kind kind,
      @Nullable ComparedItem before,
      @Nullable ComparedItem after,
      @Nullable String was,
      @Nullable String is) {
    ComparedItem named = Objects.requireNonNull(after == null ? before : after);
    Change change = Change.of(kind, named.identifier(), named.title(), was, is);
    all.add(change);
    boolean isSco = (before != null && before.isSco()) || (after != null && after.isSco());
    if (isSco && TOUCHES_RESULTS.contains(kind)) {
      scos.add(change);
    }
  }

  private static String place(List<ComparedItem> items, ComparedItem item, int place) {
    String above = item.parent() < 0 ? "" : items.get(item.parent()).identifier() + " ";
    return above + "#" + place;
  }

  /** The place of each item among its siblings, from 1. */
  private static int[] places(List<ComparedItem> items) {
    int[] places = new int[items.size()];
    int[] children = new int[items.size() + 1];
    for (int i = 0; i < places.length; i++) {
      places[i] = ++children[items.get(i).parent() + 1];
    }
    return places;
  }

  /** Later items that another item holds, or that stand elsewhere among the siblings they kept. */
  private Set<Integer> moved() {
    Set<Integer> found = new HashSet<>();
    Map<Integer, List<Integer>> siblings = new LinkedHashMap<>();
    for (int j = 0; j < later.size(); j++) {
      int i = pairs.earlier(j);
      if (i == ItemPairs.NONE) {
        continue;
      }
      if (sameParent(i, j)) {
        siblings.computeIfAbsent(later.get(j).parent(), parent -> new ArrayList<>()).add(j);
      } else {
        found.add(j);
      }
    }
    for (List<Integer> kept : siblings.values()) {
      int[] before = kept.stream().mapToInt(pairs::earlier).toArray();
      Set<Integer> standing = StandingItems.of(kept.stream().map(this::key).toList(), before);
      for (int k = 0; k < before.length; k++) {
        if (!standing.contains(k)) {
          found.add(kept.get(k));
        }
      }
    }
    return found;
  }

  private boolean sameParent(int i, int j) {
    int above = later.get(j).parent();
    int wasAbove = earlier.get(i).parent();
    boolean atTop = above < 0 || wasAbove < 0;
    return atTop ? above == wasAbove : pairs.earlier(above) == wasAbove;
  }

  /** The same for a pair whichever of the two is the earlier one. */
  private String key(int j) {
    String after = later.get(j).identifier();
    String before = earlier.get(pairs.earlier(j)).identifier();
    return after.compareTo(before) < 0 ? after + "\0" + before : before + "\0" + after;
  }
}
