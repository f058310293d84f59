package org.iioe.commands.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An audit event as its columns have it. What its digest covers is put together here, and not by
 * {@code iioe.audit_event_text}: who owns the database could make that function say anything.
 *
 * @param who the line of who did it, null for events older than these columns
 * @param previous the digest that it continues, in hexadecimal as its own
 * @param isRunAltered whether the run says something else of itself than the event does
 */
record AuditRow(
    long id,
    long run,
    @Nullable OffsetDateTime at,
    @Nullable String action,
    @Nullable String subject,
    @Nullable String detail,
    @Nullable String who,
    @Nullable String previous,
    @Nullable String digest,
    boolean isRunAltered) {
  /** All events in order. The columns are those that {@link #of} reads. */
  static final String QUERY =
      """
      SELECT event.id, event.run_id, event.at, event.action, event.subject, CAST(event.detail AS text),
        CASE WHEN event.database_user_name IS NOT NULL THEN 'who ' || CAST(jsonb_build_object(
          'databaseUser', event.database_user_name, 'systemUser', event.system_user_name,
          'job', event.job, 'verb', event.verb, 'inputDigest', event.input_digest)
          AS text) END,
        encode(event.previous_digest, 'hex'), encode(event.digest, 'hex'),
        run.id IS NULL OR (event.database_user_name IS NOT NULL
          AND (run.system_user_name, run.job, run.verb, run.input_digest) IS DISTINCT FROM
            (event.system_user_name, event.job, event.verb, event.input_digest))
      FROM iioe.audit_event event LEFT JOIN iioe.run ON run.id = event.run_id ORDER BY event.id""";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);

  static AuditRow of(ResultSet row) throws SQLException {
    return new AuditRow(
        row.getLong(1),
        row.getLong(2),
        row.getObject(3, OffsetDateTime.class),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getBoolean(10));
  }

  /** Whether the event's digest is that of what it says, after the digest that it continues. */
  boolean isItself(MessageDigest sha256) {
    return previous != null && digest != null && digest.equals(digestAfter(previous, sha256));
  }

  /** The digest that the event should have; null for what the database would not have taken. */
  @Nullable String digestAfter(String before, MessageDigest sha256) {
    String text = text();
    if (text == null) {
      return null;
    }
    sha256.update(HexFormat.of().parseHex(before));
    return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** What the digest covers; null when a field is missing or holds the end of a line. */
  @Nullable String text() {
    if (at == null || detail == null || !isLine(action) || !isLine(subject)) {
      return null;
    }
    String fields = String.join("\n", "" + id, "" + run, time(at), action, subject, detail);
    return who == null ? fields : fields + "\n" + who;
  }

  private static boolean isLine(@Nullable String field) {
    return field != null && field.indexOf('\n') < 0;
  }

  private static String time(OffsetDateTime at) {
    if (at.equals(OffsetDateTime.MAX) || at.equals(OffsetDateTime.MIN)) {
      return "infinity";
    }
    OffsetDateTime utc = at.withOffsetSameInstant(ZoneOffset.UTC);
    String year = String.format(Locale.ROOT, "%04d", utc.get(ChronoField.YEAR_OF_ERA));
    return year + TIME.format(utc) + (utc.getYear() < 1 ? " BC" : "");
  }
}
