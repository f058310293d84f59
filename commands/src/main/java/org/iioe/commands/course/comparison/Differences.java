package org.iioe.commands.course.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that differs between an older package and a newer one.
 *
 * @param items of the outline, SCOs included
 * @param scos those of them that touch what learners' results are kept under
 */
public record Differences(
    List<Change> metadata,
    List<Change> items,
    List<Change> scos,
    List<Change> files,
    ByteCounts bytes) {
  public Differences {
    metadata = List.copyOf(metadata);
    items = List.copyOf(items);
    scos = List.copyOf(scos);
    files = List.copyOf(files);
  }

  /**
   * Compares two packages. Metadata are in their own order, items in that of the later outline with
   * those that are gone at the end, files by path.
   */
  public static Differences between(ComparedPackage earlier, ComparedPackage later) {
    ItemChanges items = ItemChanges.between(earlier.items(), later.items());
    FileChanges files = FileChanges.between(earlier.files(), later.files());
    return new Differences(
        metadata(earlier.metadata(), later.metadata()),
        items.all(),
        items.ofScos(),
        files.changes(),
        files.bytes());
  }

  private static List<Change> metadata(
      Map<String, @Nullable String> earlier, Map<String, @Nullable String> later) {
    List<Change> changes = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>(earlier.keySet());
    names.addAll(later.keySet());
    for (String name : names) {
      String before = earlier.get(name);
      String after = later.get(name);
      if (!Objects.equals(before, after)) {
        changes.add(Change.of(kind(before, after), name, null, before, after));
      }
    }
    return changes;
  }

  private static Change.Kind kind(@Nullable String before, @Nullable String after) {
    if (before == null) {
      return Change.Kind.ADDED;
    }
    return after == null ? Change.Kind.REMOVED : Change.Kind.CHANGED;
  }

  /** True when nothing differs. */
  public boolean none() {
    return metadata.isEmpty() && items.isEmpty() && scos.isEmpty() && files.isEmpty();
  }
}
