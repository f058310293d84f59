package org.iioe.commands.partner.cases;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.iioe.commands.fault.Fault;

/**
 * Deadlines pass by the server's clock. One that has jumped would make hundreds of cases lapse in a
 * moment, so a second clock, the one of this machine, must agree with it.
 */
final class ClockRule {
  private static final Duration TOLERANCE = Duration.ofHours(1);

  private ClockRule() {}

  /**
   * Compares both clocks.
   *
   * @throws Fault of kind unavailable when they differ by more than an hour
   */
  static void check(Connection connection, Clock clock) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT clock_timestamp()")) {
      row.next();
      Instant server = row.getObject(1, OffsetDateTime.class).toInstant();
      Duration apart = Duration.between(server, clock.instant());
      if (apart.abs().compareTo(TOLERANCE) > 0) {
        throw Fault.unavailable("PARTNER_CLOCKS_DIFFER")
            .with("minutes", apart.abs().toMinutes())
            .with("server", server.toString())
            .with("client", clock.instant().toString());
      }
    }
  }
}
