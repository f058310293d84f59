package org.iioe.commands.partner.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Run;
import org.iioe.commands.database.RunOutcome;
import org.iioe.commands.database.RunStart;
import org.iioe.commands.database.Runs;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.iioe.commands.mechanism.machine.Action;
import org.iioe.commands.mechanism.machine.Decision;
import org.iioe.commands.mechanism.machine.StateMachine;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Takes the transitions that time alone triggers, one case after the other. */
final class DueWork {
  private static final RunStart START = new RunStart("partner due", null, Map.of());
  private static final String SAVEPOINT = "one_case";

  private final Database database;
  private final Runs runs;
  private final CaseTransaction transaction;
  private final Supplier<ContentStore> store;

  DueWork(Database database, Runs runs, Supplier<ContentStore> store) {
    this.database = database;
    this.runs = runs;
    this.transaction = new CaseTransaction(database, runs);
    this.store = store;
  }

  /**
   * What one case came to.
   *
   * @param run which it is part of; null while none has begun
   */
  private record Step(@Nullable Run run, DueReport.Item item) {}

  /** Each case in a transaction of its own: what fails keeps no other from being done. */
  DueReport apply(List<DueLine> lines) {
    List<DueReport.Item> items = new ArrayList<>();
    Run run = null;
    for (DueLine line : lines) {
      Run begun = run;
      try {
        Optional<Step> step = transaction.make(begun, handle -> apply(handle, begun, line));
        if (step.isPresent()) {
          items.add(step.get().item());
          run = step.get().run();
        }
      } catch (Fault fault) {
        items.add(failed(line, fault));
      }
    }
    finish(run, items);
    return new DueReport(run == null ? null : run.id(), items);
  }

  private void finish(@Nullable Run run, List<DueReport.Item> items) {
    if (run == null) {
      return;
    }
    Map<String, Long> counts = new TreeMap<>();
    for (DueReport.Outcome outcome : DueReport.Outcome.values()) {
      long count = items.stream().filter(item -> item.outcome() == outcome).count();
      counts.put(outcome.name().toLowerCase(Locale.ROOT), count);
    }
    boolean failed = counts.getOrDefault("failed", 0L) > 0;
    runs.finish(run, failed ? RunOutcome.REJECTED : RunOutcome.DONE, counts);
  }

  /** Nothing when somebody changed the case meanwhile, as another of these commands may. */
  private Optional<Step> apply(Handle handle, @Nullable Run begun, DueLine line) {
    CaseState state = CaseDao.lock(handle, line.application());
    String event = line.event();
    if (event == null || state.number() != line.number() || state.closed()) {
      return Optional.empty();
    }
    Decision decision =
        new StateMachine(state.mechanism()).decide(state.facts(), Action.timed(event));
    if (decision instanceof Decision.Refused refused) {
      String code = refused.reasons().get(0).code();
      return Optional.of(
          new Step(begun, new DueReport.Item(line, DueReport.Outcome.HELD, null, code)));
    }
    Decision.Allowed allowed = (Decision.Allowed) decision;
    verify(handle, state, event);
    Run run = begun == null ? runs.begin(handle, START) : begun;
    EventWork.record(handle, run, state, event(state, allowed));
    return Optional.of(
        new Step(run, new DueReport.Item(line, DueReport.Outcome.APPLIED, allowed.to(), null)));
  }

  private static NewEvent event(CaseState state, Decision.Allowed allowed) {
    return new NewEvent(
        "transition",
        allowed.event(),
        allowed.to(),
        state.versionId(),
        null,
        state.today(),
        null,
        null,
        Set.of(),
        false);
  }

  /** The store is opened only for a transition that relies on documents; few of time's do. */
  private void verify(Handle handle, CaseState state, String event) {
    Set<String> documents =
        state
            .mechanism()
            .transition(state.stageName(), event)
            .map(transition -> GuardLeaves.documents(transition, state.kind()))
            .orElse(Set.of());
    if (!documents.isEmpty()) {
      new EvidenceCheck(store.get()).verify(handle, state, documents);
    }
  }

  /** A failure of one case is told; a lost server and an interruption are those of all. */
  private static DueReport.Item failed(DueLine line, Fault fault) {
    if (fault.kind() == FaultKind.INTERRUPTED || fault.code().equals("DATABASE_UNREACHABLE")) {
      throw fault;
    }
    return new DueReport.Item(line, DueReport.Outcome.FAILED, null, fault.code());
  }

  /** All in one transaction, which is undone. */
  DueReport rehearse(List<DueLine> lines) {
    return lines.isEmpty()
        ? DueReport.NOTHING
        : new DueReport(null, database.rehearse(handle -> rehearse(handle, lines)));
  }

  private List<DueReport.Item> rehearse(Handle handle, List<DueLine> lines) {
    Run run = runs.begin(handle, START);
    List<DueReport.Item> items = new ArrayList<>();
    for (DueLine line : lines) {
      handle.savepoint(SAVEPOINT);
      try {
        apply(handle, run, line).ifPresent(step -> items.add(step.item()));
        handle.releaseSavepoint(SAVEPOINT);
      } catch (RuntimeException failure) {
        handle.rollbackToSavepoint(SAVEPOINT);
        items.add(failed(line, CaseTransaction.fault(failure)));
      }
    }
    return items;
  }
}
