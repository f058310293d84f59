package org.iioe.commands.partner.cases;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Runs;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.mechanism.machine.Owed;
import org.iioe.commands.mechanism.model.Effect;
import org.iioe.commands.mechanism.model.Transition;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Takes a case from its stage to another. */
public final class PartnerAdvance {
  /**
   * What is wanted.
   *
   * @param verb as it was called, such as {@code partner suspend}
   * @param event the transition's; null for the only one that can be taken
   * @param owing documents that the institution will bring later
   * @param reason why; null when nothing is said
   * @param effective first day of the agreement that the event starts; null for today
   * @param despiteClock whether it is right that the clock stands before the last event
   */
  public record Request(
      CaseRequest who,
      String verb,
      @Nullable String event,
      Set<String> owing,
      @Nullable String reason,
      @Nullable LocalDate effective,
      boolean despiteClock) {
    public Request {
      owing = Set.copyOf(owing);
    }
  }

  private final CaseTransaction transaction;
  private final EvidenceCheck evidence;

  /**
   * @param store where the documents are that guards rely on
   */
  public PartnerAdvance(Database database, Runs runs, ContentStore store) {
    this.transaction = new CaseTransaction(database, runs);
    this.evidence = new EvidenceCheck(store);
  }

  /**
   * Takes the transition, or rehearses it.
   *
   * @throws Fault of kind refused, with every reason and with what would be right; of kind not
   *     found when there is no such institution or event; of kind unavailable when the clock stands
   *     before the last event
   */
  public CaseChange advance(Request request) {
    boolean dryRun = request.who().dryRun();
    CaseChange change = transaction.make(dryRun, handle -> advance(handle, request));
    return dryRun ? change.withoutRun() : change;
  }

  private CaseChange advance(Handle handle, Request request) {
    CaseRequest who = request.who();
    CaseState state = CaseDao.lock(handle, who.scope(), who.name());
    Set<String> roles = CaseDao.roles(handle, state, who.person());
    TransitionChoice.Chosen chosen = new TransitionChoice(state, roles, request).choose();
    Transition transition = chosen.transition();
    evidence.verify(handle, state, GuardLeaves.documents(transition, state.kind()));
    NewEvent event =
        new NewEvent(
            "transition",
            transition.event(),
            transition.to(),
            state.versionId(),
            who.person(),
            state.today(),
            effective(transition, request),
            request.reason(),
            request.owing(),
            request.despiteClock());
    CaseChange change =
        transaction.booked(
            handle,
            request.verb(),
            Map.of("case", state.code(), "event", transition.event()),
            run -> EventWork.record(handle, run, state, event));
    return change.owing(chosen.allowed().owed().stream().map(Owed::document).toList());
  }

  /** Only an agreement begins on another day than that of the event. */
  private static @Nullable LocalDate effective(Transition transition, Request request) {
    if (request.effective() != null && !transition.has(Effect.START_AGREEMENT)) {
      throw Fault.usage("PARTNER_EFFECTIVE_WITHOUT_AGREEMENT").with("event", transition.event());
    }
    return request.effective();
  }
}
