package org.iioe.commands.partner.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.database.Journal;
import org.iioe.commands.database.Run;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows that name the documents of a case. */
public final class DocumentRows {
  /** What became of a document that was given. */
  public enum Outcome {
    ATTACHED,
    /** What was said of it is another now; the row with what was said before is withdrawn. */
    CORRECTED,
    UNCHANGED,
    WITHDRAWN
  }

  private DocumentRows() {}

  /** All documents of a case, also those that were withdrawn. */
  public static List<StoredDocument> of(Handle handle, long application) {
    return handle
        .createQuery(
            """
            SELECT id, type, digest, bytes, name, media_type, language, dated, expires,
              attached_at, withdrawn_at
            FROM iioe.application_document WHERE application_id = :application
            ORDER BY type COLLATE "C", dated, id""")
        .bind("application", application)
        .map((row, context) -> document(row))
        .list();
  }

  private static StoredDocument document(ResultSet row) throws SQLException {
    return new StoredDocument(
        row.getLong(1),
        row.getString(2),
        new ContentDigest(row.getString(3)),
        row.getLong(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getObject(8, LocalDate.class),
        row.getObject(9, LocalDate.class),
        row.getObject(10, OffsetDateTime.class),
        row.getObject(11, OffsetDateTime.class));
  }

  /**
   * Attaches a document, unless the case has it as it is.
   *
   * @param today what a new one bears when nobody said its date
   */
  public static Outcome attach(
      Handle handle, Run run, long application, NewDocument document, LocalDate today) {
    StoredDocument same =
        of(handle, application).stream()
            .filter(StoredDocument::isLive)
            .filter(one -> one.type().equals(document.type()))
            .filter(one -> one.digest().equals(document.digest()))
            .findFirst()
            .orElse(null);
    if (same == null) {
      insert(handle, run, application, document.datedAtLatest(today));
      return Outcome.ATTACHED;
    }
    NewDocument corrected = corrected(same, document);
    boolean unchanged =
        Objects.equals(corrected.dated(), same.dated())
            && Objects.equals(corrected.language(), same.language())
            && Objects.equals(corrected.expires(), same.expires());
    if (unchanged) {
      return Outcome.UNCHANGED;
    }
    withdraw(handle, run, same);
    insert(handle, run, application, corrected);
    return Outcome.CORRECTED;
  }

  /** What is not said anew stays. */
  private static NewDocument corrected(StoredDocument same, NewDocument document) {
    return new NewDocument(
        document.type(),
        document.digest(),
        document.bytes(),
        document.name(),
        document.mediaType(),
        document.dated() == null ? same.dated() : document.dated(),
        document.language() == null ? same.language() : document.language(),
        document.expires() == null ? same.expires() : document.expires());
  }

  private static void insert(Handle handle, Run run, long application, NewDocument document) {
    long id =
        handle
            .createQuery(
                """
                INSERT INTO iioe.application_document (application_id, type, digest, bytes, name,
                  media_type, language, dated, expires, run_id)
                VALUES (:application, :type, :digest, :bytes, :name, :mediaType, :language, :dated,
                  :expires, :run)
                RETURNING id""")
            .bind("application", application)
            .bind("type", document.type())
            .bind("digest", document.digest().hex())
            .bind("bytes", document.bytes())
            .bind("name", document.name())
            .bind("mediaType", document.mediaType())
            .bind("language", document.language())
            .bind("dated", document.dated())
            .bind("expires", document.expires())
            .bind("run", run.id())
            .mapTo(Long.class)
            .one();
    Journal.created(handle, run, "application_document", List.of(id));
  }

  /** Takes a document back; it stays on record. */
  public static void withdraw(Handle handle, Run run, StoredDocument document) {
    handle
        .createUpdate("UPDATE iioe.application_document SET withdrawn_at = now() WHERE id = :id")
        .bind("id", document.id())
        .execute();
    Map<String, @Nullable Object> earlier = new HashMap<>();
    earlier.put("withdrawn_at", null);
    Journal.changed(handle, run, "application_document", document.id(), earlier);
  }
}
