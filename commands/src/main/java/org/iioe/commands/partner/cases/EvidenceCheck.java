package org.iioe.commands.partner.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.fault.Fault;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Whether the documents that somebody is about to rely on are still, byte for byte, what was
 * attached.
 */
final class EvidenceCheck {
  private static final int BUFFER_BYTES = 1 << 16;

  private record Evidence(String type, String digest) {}

  private final ContentStore store;

  EvidenceCheck(ContentStore store) {
    this.store = store;
  }

  /**
   * Reads the live documents of a case through.
   *
   * @param types only these; null for all
   * @throws Fault of kind refused when one is missing or changed; it names all that are
   */
  void verify(Handle handle, CaseState state, @Nullable Set<String> types) {
    List<Fault> changed = new ArrayList<>();
    byte[] buffer = new byte[BUFFER_BYTES];
    for (Evidence evidence : evidence(handle, state.id())) {
      if (types == null || types.contains(evidence.type())) {
        check(evidence, state, buffer, changed);
      }
    }
    if (changed.size() == 1) {
      throw changed.get(0);
    }
    if (!changed.isEmpty()) {
      throw Fault.refused("PARTNER_DOCUMENTS_CHANGED")
          .with("case", state.code())
          .with("problems", changed);
    }
  }

  private void check(Evidence evidence, CaseState state, byte[] buffer, List<Fault> changed) {
    ContentStore.Condition condition = condition(new ContentDigest(evidence.digest()), buffer);
    switch (condition) {
      case SOUND -> {}
      case MISSING -> changed.add(about(Fault.refused("PARTNER_DOCUMENT_GONE"), evidence, state));
      case DAMAGED ->
          changed.add(about(Fault.refused("PARTNER_DOCUMENT_CHANGED"), evidence, state));
    }
  }

  private static Fault about(Fault fault, Evidence evidence, CaseState state) {
    return fault
        .with("case", state.code())
        .with("document", evidence.type())
        .with("digest", evidence.digest());
  }

  private ContentStore.Condition condition(ContentDigest digest, byte[] buffer) {
    try {
      return store.verify(digest, buffer);
    } catch (IOException unreadable) {
      throw Fault.unavailable("PARTNER_DOCUMENT_UNREADABLE")
          .with("digest", digest.toString())
          .causedBy(unreadable);
    }
  }

  /** What the guards see: neither withdrawn nor expired documents. */
  private static List<Evidence> evidence(Handle handle, long application) {
    return handle
        .createQuery(
            """
            SELECT type, digest FROM iioe.application_document
            WHERE application_id = :application AND withdrawn_at IS NULL
            ORDER BY type, digest""")
        .bind("application", application)
        .map((row, context) -> new Evidence(row.getString(1), row.getString(2)))
        .list();
  }
}
