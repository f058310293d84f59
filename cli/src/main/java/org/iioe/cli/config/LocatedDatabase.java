package org.iioe.cli.config;

import org.iioe.commands.database.DatabaseAddress;
import org.jspecify.annotations.Nullable;

/**
 * The database that was chosen, and why.
 *
 * @param because what decided: the option, a variable or a profile by name; empty for the embedded
 *     one, which is what remains
 * @param address null for the embedded one, whose address is known when it runs
 */
public record LocatedDatabase(
    DatabaseSource source, String because, @Nullable DatabaseAddress address) {
  public LocatedDatabase {
    if ((address == null) != (source == DatabaseSource.EMBEDDED)) {
      throw new IllegalArgumentException(source + " at " + address);
    }
  }
}
