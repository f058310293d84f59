package org.iioe.commands.packaging.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way through a package's content. */
public record Organization(
    String identifier, @Nullable String title, List<Item> items, Position position) {
  public Organization {
    items = List.copyOf(items);
  }
}
