package org.iioe.commands.course;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.HashMap;
import java.util.Map;
import org.iioe.commands.database.AuditEvent;
import org.iioe.commands.database.Journal;
import org.iioe.commands.database.Run;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Publishes and retires versions, with the journal that belongs to it. */
final class VersionStatus {
  private final Handle handle;
  private final Run run;

  VersionStatus(Handle handle, Run run) {
    this.handle = handle;
    this.run = run;
  }

  /**
   * Publishes a version; the one that was published of the same edition is retired.
   *
   * @return the audit event, which the caller appends at the end of its transaction
   */
  AuditEvent publish(long version, String subject) {
    handle
        .createQuery(
            """
            SELECT other.id FROM iioe.course_version version
            JOIN iioe.course_version other ON other.edition_id = version.edition_id
            WHERE version.id = :version AND other.id <> version.id AND other.status = 'published'
            FOR UPDATE OF other""")
        .bind("version", version)
        .mapTo(Long.class)
        .forEach(this::retire);
    String before = journal(version);
    handle
        .createUpdate(
            """
            UPDATE iioe.course_version
            SET status = 'published', published_at = now(), retired_at = NULL WHERE id = :version""")
        .bind("version", version)
        .execute();
    return new AuditEvent(
        "course.publish", subject, Map.of("before", before, "after", "published"));
  }

  /** The same for taking a version back. */
  AuditEvent retire(long version, String subject) {
    String before = retire(version);
    return new AuditEvent("course.retire", subject, Map.of("before", before, "after", "retired"));
  }

  @CanIgnoreReturnValue
  private String retire(long version) {
    String before = journal(version);
    handle
        .createUpdate(
            """
            UPDATE iioe.course_version SET status = 'retired', retired_at = now()
            WHERE id = :version""")
        .bind("version", version)
        .execute();
    return before;
  }

  /** Returns the status that the version had. */
  private String journal(long version) {
    Map<String, @Nullable Object> earlier =
        handle
            .createQuery(
                """
                SELECT status, CAST(published_at AS text), CAST(retired_at AS text)
                FROM iioe.course_version WHERE id = :version""")
            .bind("version", version)
            .map(
                (row, context) -> {
                  Map<String, @Nullable Object> columns = new HashMap<>();
                  columns.put("status", row.getString(1));
                  columns.put("published_at", row.getString(2));
                  columns.put("retired_at", row.getString(3));
                  return columns;
                })
            .one();
    Journal.changed(handle, run, "course_version", version, earlier);
    return String.valueOf(earlier.get("status"));
  }
}
