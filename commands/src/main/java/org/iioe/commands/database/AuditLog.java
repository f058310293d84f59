package org.iioe.commands.database;

import org.jdbi.v3.core.Handle;

/**
 * The chain of audit events: each one's SHA-256 digest covers the event and the digest before it.
 * The database itself numbers and chains them and refuses to change or delete one.
 */
public final class AuditLog {
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
}
