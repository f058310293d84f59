package org.iioe.commands.partner.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.content.ContentStore.Condition;
import org.iioe.commands.database.Database;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.partner.PartnerLookup;
import org.iioe.commands.partner.PartnerReference;
import org.iioe.commands.partner.PartnerScope;
import org.iioe.commands.partner.PinnedMechanism;
import org.iioe.commands.partner.PinnedMechanisms;
import org.iioe.commands.partner.cases.CaseOutlook;
import org.iioe.commands.partner.document.DocumentRows;
import org.iioe.commands.partner.document.StoredDocument;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Shows all of an institution and its case, with every document read through. */
public final class PartnerShow {
  private static final int BUFFER = 1 << 16;

  private final Database database;
  private final ContentStore store;

  public PartnerShow(Database database, ContentStore store) {
    this.database = database;
    this.store = store;
  }

  /**
   * Shows one.
   *
   * @param name code, reference code of the case, ROR id or WHED id
   * @throws Fault of kind not found; of kind unavailable when the store cannot be read
   */
  public PartnerView show(PartnerScope scope, String name) {
    return database.query(handle -> show(handle, scope, name));
  }

  private PartnerView show(Handle handle, PartnerScope scope, String name) {
    PartnerReference found = PartnerLookup.find(handle.getConnection(), scope, name);
    Map<String, @Nullable Object> identity =
        Rows.of(handle, Statements.IDENTITY, found.id()).get(0);
    List<String> members =
        handle
            .createQuery("SELECT code FROM iioe.partner WHERE parent_id = :id ORDER BY code")
            .bind("id", found.id())
            .mapTo(String.class)
            .list();
    Long application = found.application();
    return new PartnerView(
        PartnerList.one(handle.getConnection(), found.id()),
        identity,
        members,
        Rows.of(handle, Statements.PEOPLE, found.id()),
        application == null ? null : application(handle, found, application));
  }

  private PartnerView.Case application(Handle handle, PartnerReference found, long id) {
    Map<String, @Nullable Object> facts =
        new LinkedHashMap<>(Rows.of(handle, Statements.CASE, id).get(0));
    PinnedMechanism mechanism =
        new PinnedMechanisms(handle.getConnection())
            .version(
                handle
                    .createQuery("SELECT mechanism_version_id FROM iioe.application WHERE id = :id")
                    .bind("id", id)
                    .mapTo(Long.class)
                    .one());
    List<PartnerView.Document> documents = documents(handle, id);
    boolean closed = Boolean.TRUE.equals(facts.get("closed"));
    return new PartnerView.Case(
        mechanism,
        facts,
        answers(handle, id),
        closed ? List.of() : new OwedThings(handle, mechanism, found.id(), id).list(documents),
        handle.createQuery(Statements.DONE).bind("id", id).mapTo(String.class).list(),
        documents,
        Rows.of(handle, Statements.REVIEWS, id),
        Rows.of(handle, Statements.AGREEMENTS, id),
        Rows.of(handle, Statements.SIGNATURES, id),
        Rows.of(handle, Statements.EVENTS, id),
        closed ? List.of() : CaseOutlook.of(handle, id));
  }

  private static Map<String, @Nullable Object> answers(Handle handle, long id) {
    Map<String, @Nullable Object> answers = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            SELECT key, value #>> '{}' FROM iioe.application, jsonb_each(answers)
            WHERE id = :id ORDER BY key""")
        .bind("id", id)
        .map((row, context) -> Map.entry(row.getString(1), String.valueOf(row.getString(2))))
        .forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
    return answers;
  }

  private List<PartnerView.Document> documents(Handle handle, long application) {
    List<PartnerView.Document> documents = new ArrayList<>();
    for (StoredDocument document : DocumentRows.of(handle, application)) {
      documents.add(new PartnerView.Document(document, condition(document)));
    }
    return documents;
  }

  private Condition condition(StoredDocument document) {
    try {
      return store.verify(document.digest(), new byte[BUFFER]);
    } catch (IOException unreadable) {
      throw Fault.unavailable("CONTENT_STORE_FAILED")
          .with("store", store.location())
          .with("reason", String.valueOf(unreadable.getMessage()))
          .causedBy(unreadable);
    }
  }
}
