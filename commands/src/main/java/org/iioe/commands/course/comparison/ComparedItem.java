package org.iioe.commands.course.comparison;

import org.jspecify.annotations.Nullable;

/**
 * A line of an outline.
 *
 * @param parent index of the item that holds this one in the list of all items, less than its own;
 *     -1 at the top
 * @param kind {@code organization}, {@code item} or {@code sco}
 * @param launch what it starts, with its query and parameters; null when it only groups
 */
public record ComparedItem(
    int parent, String kind, String identifier, @Nullable String title, @Nullable String launch) {
  private static final String SCO = "sco";
  private static final String ORGANIZATION = "organization";

  /** Learners' results are kept under the identifier of such an item. */
  boolean isSco() {
    return kind.equals(SCO);
  }

  boolean isOrganization() {
    return kind.equals(ORGANIZATION);
  }
}
