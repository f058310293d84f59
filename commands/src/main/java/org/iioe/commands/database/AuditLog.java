package org.iioe.commands.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/**
 * The chain of audit events: each one's SHA-256 digest covers the event and the digest before it.
 * The database itself numbers and chains them and refuses to change or delete one.
 */
public final class AuditLog {
  private static final int ROWS_AT_A_TIME = 1000;

  private AuditLog() {}

  /**
   * Appends an event, as one of the last statements of the transaction: until the commit, every
   * other appending transaction waits.
   */
  public static void append(Handle handle, Run run, AuditEvent event) {
    handle
        .createUpdate(
            """
            INSERT INTO iioe.audit_event (run_id, action, subject, detail)
            VALUES (:run, :action, :subject, CAST(:detail AS jsonb))""")
        .bind("run", run.id())
        .bind("action", event.action())
        .bind("subject", event.subject())
        .bind("detail", Json.object(event.detail()))
        .execute();
  }

  /**
   * The number of the first event that is not what was appended, or is missing; none if all are.
   */
  public static OptionalLong firstTampered(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(ROWS_AT_A_TIME);
      try (ResultSet events =
          statement.executeQuery(
              """
              SELECT id, previous_digest, digest, iioe.audit_event_text(audit_event)
              FROM iioe.audit_event ORDER BY id""")) {
        return walk(events, connection);
      }
    }
  }

  private static OptionalLong walk(ResultSet events, Connection connection) throws SQLException {
    MessageDigest sha256 = sha256();
    byte[] previous = new byte[sha256.getDigestLength()];
    long expected = 1;
    while (events.next()) {
      sha256.update(previous);
      byte[] digest = sha256.digest(events.getString(4).getBytes(StandardCharsets.UTF_8));
      if (events.getLong(1) != expected
          || !Arrays.equals(previous, events.getBytes(2))
          || !Arrays.equals(digest, events.getBytes(3))) {
        return OptionalLong.of(expected);
      }
      previous = digest;
      expected++;
    }
    return isHead(connection, expected - 1, previous)
        ? OptionalLong.empty()
        : OptionalLong.of(expected);
  }

  /** Whether the chain ends where the database says; if not, its end was cut off. */
  private static boolean isHead(Connection connection, long id, byte[] digest) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet head = statement.executeQuery("SELECT event_id, digest FROM iioe.audit_head")) {
      return head.next() && head.getLong(1) == id && Arrays.equals(digest, head.getBytes(2));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
