package org.iioe.commands.partner.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Runs;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Nearest;
import org.iioe.commands.mechanism.machine.Action;
import org.iioe.commands.mechanism.machine.Decision;
import org.iioe.commands.mechanism.machine.StateMachine;
import org.iioe.commands.mechanism.model.Step;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Notes that a step of the stage was done. */
public final class PartnerStep {
  /**
   * What is wanted.
   *
   * @param reason a remark; null when there is none
   * @param despiteClock whether it is right that the clock stands before the last event
   */
  public record Request(
      CaseRequest who, String step, @Nullable String reason, boolean despiteClock) {}

  private final CaseTransaction transaction;

  public PartnerStep(Database database, Runs runs) {
    this.transaction = new CaseTransaction(database, runs);
  }

  /**
   * Notes the step, or rehearses it.
   *
   * @throws Fault of kind refused when it is not the person's, not its turn or done already; of
   *     kind not found when the stage has no such step
   */
  public CaseChange done(Request request) {
    boolean dryRun = request.who().dryRun();
    CaseChange change = transaction.make(dryRun, handle -> done(handle, request));
    return dryRun ? change.withoutRun() : change;
  }

  private CaseChange done(Handle handle, Request request) {
    CaseRequest who = request.who();
    CaseState state = CaseDao.lock(handle, who.scope(), who.name());
    Set<String> roles = CaseDao.roles(handle, state, who.person());
    check(state, roles, request);
    NewEvent event =
        new NewEvent(
            "step",
            request.step(),
            state.stageName(),
            state.versionId(),
            who.person(),
            state.today(),
            null,
            request.reason(),
            Set.of(),
            request.despiteClock());
    return transaction.booked(
        handle,
        "partner advance",
        Map.of("case", state.code(), "step", request.step()),
        run -> EventWork.record(handle, run, state, event));
  }

  private static void check(CaseState state, Set<String> roles, Request request) {
    String step = request.step();
    if (state.stage().step(step).isEmpty()) {
      List<String> steps = state.stage().steps().stream().map(Step::name).toList();
      throw Fault.notFound("PARTNER_STEP_UNKNOWN")
          .with("step", step)
          .with("case", state.code())
          .with("stage", state.stageName())
          .with("nearest", Nearest.to(step, steps))
          .with("valid", steps);
    }
    Action action =
        new Action(Action.Kind.STEP, step, roles, Set.of(), request.reason() != null, false);
    Decision decision = new StateMachine(state.mechanism()).decide(state.facts(), action);
    if (decision instanceof Decision.Refused refused) {
      throw Refusals.because(
          Fault.refused("PARTNER_STEP_REFUSED").with("step", step),
          state,
          refused.reasons(),
          List.of());
    }
  }
}
