package org.iioe.commands.storage;

import java.util.Iterator;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.ContentEntry;
import org.iioe.commands.course.CatalogueContent;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a store and the catalogue side by side, in the order of their digests, so that
 * neither has to fit into memory.
 */
final class Comparison {
  /** Hears of each digest once. */
  interface Visitor {
    /** The store and the catalogue both have it; they may not agree on its size. */
    void both(ContentEntry entry, CatalogueContent.Use use);

    /** Only the store has it. */
    void orphan(ContentEntry entry);

    /** Only the catalogue has it. */
    void missing(CatalogueContent.Use use);
  }

  private Comparison() {}

  static void run(
      Iterator<ContentEntry> entries, Iterator<CatalogueContent.Use> uses, Visitor visitor) {
    ContentEntry entry = next(entries);
    CatalogueContent.Use use = next(uses);
    while (entry != null || use != null) {
      int order = order(entry, use);
      if (order < 0 && entry != null) {
        visitor.orphan(entry);
      } else if (order > 0 && use != null) {
        visitor.missing(use);
      } else if (entry != null && use != null) {
        visitor.both(entry, use);
      }
      if (order <= 0) {
        entry = next(entries);
      }
      if (order >= 0) {
        use = next(uses);
      }
    }
  }

  private static <T> @Nullable T next(Iterator<T> iterator) {
    return iterator.hasNext() ? iterator.next() : null;
  }

  private static int order(@Nullable ContentEntry entry, CatalogueContent.@Nullable Use use) {
    if (entry == null || use == null) {
      return entry == null ? 1 : -1;
    }
    ContentDigest stored = entry.digest();
    return stored.compareTo(use.digest());
  }
}
