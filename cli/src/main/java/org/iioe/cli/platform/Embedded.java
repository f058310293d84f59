package org.iioe.cli.platform;

import org.iioe.cli.config.DatabaseSource;
import org.iioe.cli.config.LocatedDatabase;
import org.iioe.cli.verb.Services;
import org.iioe.commands.fault.Fault;

/** What only the embedded database can do. */
final class Embedded {
  private Embedded() {}

  /** Refuses when another database was chosen: we must neither start nor stop that. */
  static void require(Services services) {
    LocatedDatabase located = services.databaseAccess().located();
    if (located.source() != DatabaseSource.EMBEDDED) {
      throw Fault.refused("DATABASE_NOT_EMBEDDED")
          .with("source", located.source().label())
          .with("because", located.because());
    }
  }
}
