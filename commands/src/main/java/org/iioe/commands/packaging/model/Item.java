package org.iioe.commands.packaging.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of an organization: a heading, or something to launch (SCORM item, cmi5 block or AU, AICC
 * block or AU).
 *
 * @param resource identifier of the resource that it launches, or null
 * @param parameters what is appended to the launch address, as written; empty when none
 */
public record Item(
    String identifier,
    @Nullable String title,
    @Nullable String resource,
    String parameters,
    List<Item> items,
    Position position) {
  public Item {
    items = List.copyOf(items);
  }
}
