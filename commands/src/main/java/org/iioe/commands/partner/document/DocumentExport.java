package org.iioe.commands.partner.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import org.iioe.commands.content.ContentDamagedException;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.database.Database;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.partner.PartnerScope;

/** Gives documents back as they were attached, byte for byte. */
public final class DocumentExport {
  private final Database database;
  private final ContentStore store;

  public DocumentExport(Database database, ContentStore store) {
    this.database = database;
    this.store = store;
  }

  /**
   * The document that is meant.
   *
   * @param which its type, when there is one of it, or the beginning of its SHA-256
   * @throws Fault of kind not found or refused, as {@link PartnerAttach#withdraw}
   */
  public StoredDocument find(PartnerScope scope, String partner, String which) {
    return database.query(
        handle -> DocumentChoice.of(handle, CaseOfPartner.find(handle, scope, partner), which));
  }

  /**
   * Writes its bytes; when they are others than were attached it fails at their end.
   *
   * @throws Fault of kind unavailable when the store lacks or has lost them
   */
  public void write(StoredDocument document, OutputStream out) throws IOException {
    try (InputStream in = store.open(document.digest())) {
      in.transferTo(out);
    } catch (NoSuchFileException missing) {
      throw lost("DOCUMENT_LOST", document, missing);
    } catch (ContentDamagedException damaged) {
      throw lost("DOCUMENT_DAMAGED", document, damaged);
    }
  }

  private static Fault lost(String code, StoredDocument document, IOException cause) {
    return Fault.unavailable(code)
        .with("type", document.type())
        .with("digest", document.digest().hex())
        .causedBy(cause);
  }
}
