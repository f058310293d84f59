package org.iioe.cli.config;

import java.util.Locale;

/** Where the address of the database may come from; the first that is set wins. */
public enum DatabaseSource {
  /** {@code --database}. */
  OPTION,
  /** {@code IIOE_DATABASE_URL}. */
  VARIABLE,
  /** The profile of the configuration file. */
  PROFILE,
  /** The variables that {@code psql} obeys. */
  POSTGRES_VARIABLES,
  /** The server that the suite starts by itself. */
  EMBEDDED;

  /** As machines read it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
