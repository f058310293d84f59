package org.iioe.commands.partner.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Run;
import org.iioe.commands.database.Runs;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.partner.ActingPerson;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Records what a reviewer decides, once while the case stays in its stage. */
public final class PartnerReview {
  /**
   * What is wanted.
   *
   * @param role in which the reviewer decides; null for the only one that is waited for
   * @param reason why; null when nothing is said
   */
  public record Request(
      CaseRequest who, Verdict verdict, @Nullable String role, @Nullable String reason) {}

  /**
   * What was recorded.
   *
   * @param run null when nothing was changed
   * @param code of the case
   * @param quorum how far the reviews have come
   * @param next the ways on
   */
  public record Report(
      @Nullable Long run,
      String code,
      String partner,
      String stage,
      Verdict verdict,
      String role,
      List<Quorum> quorum,
      List<NextStep> next) {
    public Report {
      quorum = List.copyOf(quorum);
      next = List.copyOf(next);
    }

    Report withoutRun() {
      return new Report(null, code, partner, stage, verdict, role, quorum, next);
    }
  }

  private final CaseTransaction transaction;
  private final EvidenceCheck evidence;

  /**
   * @param store where the documents are about which reviewers decide
   */
  public PartnerReview(Database database, Runs runs, ContentStore store) {
    this.transaction = new CaseTransaction(database, runs);
    this.evidence = new EvidenceCheck(store);
  }

  /**
   * Records the review, or rehearses it.
   *
   * @throws Fault of kind refused when the person submitted the application, decided already or
   *     does not have the role, when nobody waits for a review, or when a document is not any more
   *     what was attached
   */
  public Report review(Request request) {
    boolean dryRun = request.who().dryRun();
    Report report = transaction.make(dryRun, handle -> review(handle, request));
    return dryRun ? report.withoutRun() : report;
  }

  private Report review(Handle handle, Request request) {
    CaseRequest who = request.who();
    CaseState state = CaseDao.lock(handle, who.scope(), who.name());
    Set<String> roles = CaseDao.roles(handle, state, who.person());
    ReviewRules.check(state, who.person());
    String role = ReviewRules.role(state, roles, request.role());
    evidence.verify(handle, state, null);
    return transaction.booked(
        handle,
        "partner review",
        Map.of("case", state.code(), "verdict", request.verdict().word(), "role", role),
        run -> record(handle, run, state, request, role));
  }

  private static Report record(
      Handle handle, Run run, CaseState state, Request request, String role) {
    insert(handle, run, state, request, role);
    CaseState after = CaseDao.load(handle, state.id());
    Map<String, @Nullable Object> detail = new TreeMap<>();
    detail.put("stage", state.stageName());
    detail.put("visit", state.visit());
    detail.put("role", role);
    detail.put("verdict", request.verdict().word());
    detail.put("reviewsBefore", state.facts().reviews().size());
    detail.put("reviewsAfter", after.facts().reviews().size());
    CaseAudit.append(handle, run, "partner.review", state, request.who().person(), detail);
    return new Report(
        run.id(),
        state.code(),
        state.partner(),
        state.stageName(),
        request.verdict(),
        role,
        Quorum.of(after),
        NextSteps.of(after));
  }

  private static void insert(
      Handle handle, Run run, CaseState state, Request request, String role) {
    ActingPerson person = request.who().person();
    handle
        .createUpdate(
            """
            INSERT INTO iioe.application_review
              (application_id, visit, reviewer, delegate, role, verdict, reason, run_id)
            VALUES (:application, :visit, :reviewer, :delegate, :role, :verdict, :reason, :run)""")
        .bind("application", state.id())
        .bind("visit", state.visit())
        .bind("reviewer", person.holder())
        .bind("delegate", person.actingFor() == null ? null : person.name())
        .bind("role", role)
        .bind("verdict", request.verdict().word())
        .bind("reason", request.reason())
        .bind("run", run.id())
        .execute();
  }
}
