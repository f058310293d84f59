package org.iioe.commands.course.comparison;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A package as far as it is compared.
 *
 * @param metadata what it says of itself, by name; the order is that of the report
 * @param items the outline, parents before children
 * @param files by path
 */
public record ComparedPackage(
    Map<String, @Nullable String> metadata,
    List<ComparedItem> items,
    SortedMap<String, ComparedFile> files) {
  public ComparedPackage {
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    items = List.copyOf(items);
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).parent() < -1 || items.get(i).parent() >= i) {
        throw new IllegalArgumentException("item " + i + " below " + items.get(i).parent());
      }
    }
  }
}
