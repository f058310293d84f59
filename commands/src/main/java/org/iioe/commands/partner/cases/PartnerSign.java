package org.iioe.commands.partner.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Run;
import org.iioe.commands.database.Runs;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Nearest;
import org.iioe.commands.mechanism.machine.Facts;
import org.iioe.commands.mechanism.model.Party;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Records which party signed the drafted agreement, and when. Until the agreement starts, a wrong
 * date can be corrected, and each correction is remembered.
 */
public final class PartnerSign {
  /**
   * What is wanted.
   *
   * @param on the date beside the signature
   * @param signer who signed, if known
   * @param document type of the attached document that is the signed copy; null when there is none
   * @param correct whether what was recorded for the party is wrong
   */
  public record Request(
      CaseRequest who,
      String party,
      LocalDate on,
      @Nullable String signer,
      @Nullable String document,
      boolean correct) {}

  /** What became of the signature. */
  public enum Outcome {
    RECORDED,
    CORRECTED,
    UNCHANGED
  }

  /**
   * What was recorded.
   *
   * @param run null when nothing was changed
   * @param code of the case
   * @param agreement its number in the case
   * @param before the date that stood there; null when there was none
   * @param missing parties that have not signed yet
   * @param next the ways on
   */
  public record Report(
      @Nullable Long run,
      String code,
      String partner,
      int agreement,
      String party,
      LocalDate on,
      @Nullable LocalDate before,
      Outcome outcome,
      List<String> missing,
      List<NextStep> next) {
    public Report {
      missing = List.copyOf(missing);
      next = List.copyOf(next);
    }

    Report withoutRun() {
      return new Report(null, code, partner, agreement, party, on, before, outcome, missing, next);
    }
  }

  private final CaseTransaction transaction;

  public PartnerSign(Database database, Runs runs) {
    this.transaction = new CaseTransaction(database, runs);
  }

  /**
   * Records or corrects the signature, or rehearses it.
   *
   * @throws Fault of kind refused when no agreement waits for signatures, the date cannot be, or
   *     another one is recorded and shall not be corrected; of kind not found when the agreement
   *     has no such party or the case no such document
   */
  public Report sign(Request request) {
    boolean dryRun = request.who().dryRun();
    Report report = transaction.make(dryRun, handle -> sign(handle, request));
    return dryRun ? report.withoutRun() : report;
  }

  private Report sign(Handle handle, Request request) {
    CaseRequest who = request.who();
    CaseState state = CaseDao.lock(handle, who.scope(), who.name());
    CaseDao.roles(handle, state, who.person());
    Facts.Agreement agreement = draft(state);
    Party party = party(state, request.party());
    checkDate(state, request.on());
    Signatures signatures = new Signatures(handle, state, agreement.number());
    Signatures.Signature before = signatures.of(party.name());
    Signatures.Signature wanted = signatures.wanted(party, request);
    Outcome outcome = outcome(before, wanted, request, state);
    if (outcome == Outcome.UNCHANGED) {
      return report(null, state, request, before, outcome);
    }
    return transaction.booked(
        handle,
        "partner sign",
        Map.of("case", state.code(), "party", party.name(), "on", request.on().toString()),
        run -> {
          signatures.save(run, before, wanted);
          audit(handle, run, state, request, before);
          return report(run.id(), CaseDao.load(handle, state.id()), request, before, outcome);
        });
  }

  private static Outcome outcome(
      Signatures.@Nullable Signature before,
      Signatures.Signature wanted,
      Request request,
      CaseState state) {
    if (before == null) {
      return Outcome.RECORDED;
    }
    if (before.sameAs(wanted)) {
      return Outcome.UNCHANGED;
    }
    if (!request.correct()) {
      throw Fault.refused("PARTNER_SIGNED_ALREADY")
          .with("case", state.code())
          .with("party", request.party())
          .with("on", before.on().toString());
    }
    return Outcome.CORRECTED;
  }

  private static Facts.Agreement draft(CaseState state) {
    Facts.Agreement agreement = state.facts().agreement();
    if (agreement == null || !agreement.isDraft() || agreement.ended() != null) {
      throw Refusals.choose(Fault.refused("PARTNER_NO_DRAFT"), state, NextSteps.of(state));
    }
    return agreement;
  }

  private static Party party(CaseState state, String name) {
    List<String> names = state.mechanism().parties().stream().map(Party::name).toList();
    return state.mechanism().parties().stream()
        .filter(party -> party.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Fault.notFound("PARTNER_PARTY_UNKNOWN")
                    .with("party", name)
                    .with("nearest", Nearest.to(name, names))
                    .with("valid", names));
  }

  /**
   * Agreements go by post, so a date may be of before the draft was recorded, but not of any day.
   */
  private static void checkDate(CaseState state, LocalDate on) {
    if (on.isAfter(state.today()) || on.isBefore(state.facts().opened())) {
      throw Fault.refused("PARTNER_SIGNED_WHEN")
          .with("on", on.toString())
          .with("first", state.facts().opened().toString())
          .with("last", state.today().toString());
    }
  }

  private static void audit(
      Handle handle,
      Run run,
      CaseState state,
      Request request,
      Signatures.@Nullable Signature before) {
    Map<String, @Nullable Object> detail = new TreeMap<>();
    detail.put("party", request.party());
    detail.put("before", before == null ? null : before.on().toString());
    detail.put("after", request.on().toString());
    CaseAudit.append(handle, run, "partner.sign", state, request.who().person(), detail);
  }

  private static Report report(
      @Nullable Long run,
      CaseState state,
      Request request,
      Signatures.@Nullable Signature before,
      Outcome outcome) {
    Set<String> signed = state.facts().signed().keySet();
    List<String> missing = new ArrayList<>();
    state.mechanism().parties().stream()
        .map(Party::name)
        .filter(party -> !signed.contains(party))
        .forEach(missing::add);
    Facts.Agreement agreement = state.facts().agreement();
    return new Report(
        run,
        state.code(),
        state.partner(),
        agreement == null ? 0 : agreement.number(),
        request.party(),
        request.on(),
        before == null ? null : before.on(),
        outcome,
        missing,
        NextSteps.of(state));
  }
}
