package org.iioe.commands.database;

import java.sql.SQLException;

/** Work with a connection; what it throws is turned into a fault by whoever calls it. */
@FunctionalInterface
public interface SqlFunction<S, T> {
  T apply(S source) throws SQLException;
}
