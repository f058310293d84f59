package org.iioe.commands.partner.cases;

import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Run;
import org.iioe.commands.database.RunOutcome;
import org.iioe.commands.database.RunStart;
import org.iioe.commands.database.Runs;
import org.iioe.commands.database.SqlFaults;
import org.iioe.commands.fault.Fault;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One change of one case: one transaction, one run. */
final class CaseTransaction {
  private final Database database;
  private final Runs runs;

  CaseTransaction(Database database, Runs runs) {
    this.database = database;
    this.runs = runs;
  }

  /** Does the work, or rehearses it. */
  <T> T make(boolean dryRun, Function<Handle, T> work) {
    try {
      return dryRun ? database.rehearse(work) : database.write(work);
    } catch (Fault fault) {
      throw fault(fault);
    }
  }

  /** Does the work as one of the transactions of a run, or as the first, which begins it. */
  <T> T make(@Nullable Run run, Function<Handle, T> work) {
    try {
      return run == null ? database.write(work) : database.write(run, work);
    } catch (Fault fault) {
      throw fault(fault);
    }
  }

  /** Books a run around a change, in the transaction of the change. */
  <T> T booked(Handle handle, String verb, Map<String, String> arguments, Function<Run, T> work) {
    Run run = runs.begin(handle, new RunStart(verb, null, arguments));
    T result = work.apply(run);
    runs.finish(handle, run, RunOutcome.DONE, Map.of("changed", 1L));
    return result;
  }

  /** The fault of a failure: what a trigger refused is told by the code that it gave. */
  static Fault fault(RuntimeException failure) {
    SQLException cause = SqlFaults.in(failure);
    RuntimeException known =
        failure instanceof Fault || cause == null ? failure : SqlFaults.of(cause);
    if (!(known instanceof Fault fault)) {
      throw known;
    }
    Object rule = fault.details().get("rule");
    if (rule == null || !fault.code().equals("DATABASE_RULE_BROKEN")) {
      return fault;
    }
    return rule.equals("EVENT_CLOCK")
        ? Fault.unavailable("PARTNER_CLOCK").causedBy(fault)
        : Fault.refused("PARTNER_RULE").with("rule", rule).causedBy(fault);
  }
}
