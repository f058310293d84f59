package org.iioe.commands.partner.register;

import org.iioe.commands.yaml.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where something was said.
 *
 * @param file as its author named it
 * @param heading of the column, in a table
 */
record Spot(String file, Place place, @Nullable String heading) {
  /** What people are told as the column: its heading, else its number. */
  Object column() {
    return heading == null ? (Object) place.column() : heading;
  }
}
