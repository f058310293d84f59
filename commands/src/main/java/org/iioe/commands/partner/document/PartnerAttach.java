package org.iioe.commands.partner.document;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.database.AuditEvent;
import org.iioe.commands.database.AuditLog;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Run;
import org.iioe.commands.database.RunOutcome;
import org.iioe.commands.database.RunStart;
import org.iioe.commands.database.Runs;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Nearest;
import org.iioe.commands.mechanism.model.DocumentType;
import org.iioe.commands.partner.PartnerScope;
import org.iioe.commands.partner.document.DocumentRows.Outcome;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Attaches documents to cases, and takes them back. */
public final class PartnerAttach {
  private final Database database;
  private final Runs runs;
  private final ContentStore store;

  public PartnerAttach(Database database, Runs runs, ContentStore store) {
    this.database = database;
    this.runs = runs;
    this.store = store;
  }

  /**
   * What is to be attached.
   *
   * @param partner the institution or its case, as people write it
   * @param shown the file as its owner named it
   * @param type as the mechanism names it
   * @param dated the date that it bears; null for today
   * @param language BCP 47, or null
   * @param expires last day on which it is valid, or null
   * @param maxBytes of the document
   */
  public record Request(
      String partner,
      PartnerScope scope,
      Path file,
      String shown,
      String type,
      @Nullable LocalDate dated,
      @Nullable String language,
      @Nullable LocalDate expires,
      long maxBytes,
      boolean dryRun) {}

  /**
   * What was done, or would be.
   *
   * @param run null when nothing was changed
   * @param partner code of the institution
   * @param reference code of the case
   */
  public record Result(
      @Nullable Long run,
      String partner,
      String reference,
      Outcome outcome,
      StoredDocument document) {}

  /**
   * Attaches a document.
   *
   * @throws Fault of kind not found when there is no such institution; of kind refused when it has
   *     no case, or a closed one; of kind usage when the mechanism has no such type; of kind
   *     invalid input when the file cannot be taken
   */
  public Result attach(Request request) {
    try (DocumentIntake intake =
        new DocumentIntake(database, store, request.maxBytes(), request.dryRun())) {
      // First, so that nothing is stored for a name that is wrong.
      database.query(
          handle ->
              type(CaseOfPartner.find(handle, request.scope(), request.partner()), request.type()));
      DocumentIntake.Taken taken = intake.take(request.file(), request.shown());
      intake.commit();
      NewDocument document =
          new NewDocument(
              request.type(),
              taken.content().digest(),
              taken.content().size(),
              taken.name(),
              taken.mediaType(),
              request.dated(),
              request.language(),
              request.expires());
      return request.dryRun()
          ? database.rehearse(handle -> attach(handle, request, document, intake))
          : database.write(handle -> attach(handle, request, document, intake));
    }
  }

  private static String type(CaseOfPartner found, String type) {
    List<String> types =
        found.version().mechanism().documents().stream().map(DocumentType::name).toList();
    if (!types.contains(type)) {
      throw Fault.usage("DOCUMENT_TYPE")
          .with("type", type)
          .with("mechanism", found.version().name())
          .with("nearest", Nearest.to(type, types))
          .with("valid", types);
    }
    return type;
  }

  private Result attach(
      Handle handle, Request request, NewDocument document, DocumentIntake intake) {
    CaseOfPartner found = CaseOfPartner.lock(handle, request.scope(), request.partner());
    type(found, document.type());
    LocalDate today = found.version().today();
    if (document.dated() != null && document.dated().isAfter(today.plusDays(1))) {
      throw Fault.usage("DOCUMENT_DATED_AHEAD").with("day", document.dated());
    }
    Run run =
        runs.begin(
            handle,
            new RunStart(
                "partner attach",
                document.digest().hex(),
                Map.of("partner", found.partner(), "type", document.type())));
    Outcome outcome = DocumentRows.attach(handle, run, found.application(), document, today);
    StoredDocument stored = live(handle, found.application(), document);
    if (outcome != Outcome.UNCHANGED) {
      audit(handle, run, "partner.attach", found, stored);
    }
    intake.passTo(handle);
    runs.finish(handle, run, RunOutcome.DONE, Map.of(outcome.name().toLowerCase(Locale.ROOT), 1L));
    return new Result(
        request.dryRun() ? null : run.id(), found.partner(), found.reference(), outcome, stored);
  }

  private static StoredDocument live(Handle handle, long application, NewDocument document) {
    return DocumentRows.of(handle, application).stream()
        .filter(StoredDocument::isLive)
        .filter(one -> one.type().equals(document.type()))
        .filter(one -> one.digest().equals(document.digest()))
        .findFirst()
        .orElseThrow();
  }

  /** Without the name of the file, which may be a person's. */
  private static void audit(
      Handle handle, Run run, String action, CaseOfPartner found, StoredDocument document) {
    Map<String, @Nullable Object> detail = new TreeMap<>();
    detail.put("case", found.reference());
    detail.put("type", document.type());
    detail.put("digest", document.digest().hex());
    detail.put("dated", document.dated());
    detail.put("expires", document.expires());
    detail.put("language", document.language());
    AuditLog.append(handle, run, new AuditEvent(action, found.partner(), detail));
  }

  /**
   * Takes a document back; it stays on record, and its bytes in the store.
   *
   * @param which its type, when there is one of it, or the beginning of its SHA-256
   * @throws Fault of kind not found when there is no such document; of kind refused when there are
   *     several
   */
  public Result withdraw(PartnerScope scope, String partner, String which, boolean dryRun) {
    return dryRun
        ? database.rehearse(handle -> withdraw(handle, scope, partner, which, true))
        : database.write(handle -> withdraw(handle, scope, partner, which, false));
  }

  private Result withdraw(
      Handle handle, PartnerScope scope, String partner, String which, boolean dryRun) {
    CaseOfPartner found = CaseOfPartner.lock(handle, scope, partner);
    StoredDocument document = DocumentChoice.of(handle, found, which);
    Run run =
        runs.begin(
            handle,
            new RunStart(
                "partner attach",
                document.digest().hex(),
                Map.of("partner", found.partner(), "withdraw", document.type())));
    DocumentRows.withdraw(handle, run, document);
    audit(handle, run, "partner.withdraw", found, document);
    runs.finish(handle, run, RunOutcome.DONE, Map.of("withdrawn", 1L));
    return new Result(
        dryRun ? null : run.id(), found.partner(), found.reference(), Outcome.WITHDRAWN, document);
  }
}
