package org.iioe.commands.partner.document;

import java.util.List;
import java.util.Locale;
import org.iioe.commands.fault.Fault;
import org.jdbi.v3.core.Handle;

/** Which document of a case somebody means: by its type or the beginning of its SHA-256. */
final class DocumentChoice {
  private static final int SHORTEST = 4;

  private DocumentChoice() {}

  /** The only live one of this name. */
  static StoredDocument of(Handle handle, CaseOfPartner found, String which) {
    List<StoredDocument> live =
        DocumentRows.of(handle, found.application()).stream()
            .filter(StoredDocument::isLive)
            .toList();
    List<StoredDocument> meant = live.stream().filter(one -> isMeant(one, which)).toList();
    if (meant.isEmpty()) {
      throw Fault.notFound("DOCUMENT_UNKNOWN")
          .with("case", found.reference())
          .with("document", which)
          .with("valid", live.stream().map(StoredDocument::type).distinct().toList());
    }
    if (meant.size() > 1) {
      throw Fault.refused("DOCUMENT_SEVERAL")
          .with("case", found.reference())
          .with("document", which)
          .with("valid", meant.stream().map(one -> one.digest().hex().substring(0, 12)).toList());
    }
    return meant.get(0);
  }

  private static boolean isMeant(StoredDocument document, String which) {
    return document.type().equals(which)
        || (which.length() >= SHORTEST
            && document.digest().hex().startsWith(which.toLowerCase(Locale.ROOT)));
  }
}
