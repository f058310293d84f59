package org.iioe.commands.partner.cases;

import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  /** What the triggers of cases say: a code for machines. */
  private static final Pattern RULE = Pattern.compile("iioe: ([A-Z_]+)");

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
    Matcher rule = RULE.matcher(cause == null ? "" : String.valueOf(cause.getMessage()));
    if (rule.find()) {
      return rule.group(1).equals("EVENT_CLOCK")
          ? Fault.unavailable("PARTNER_CLOCK").causedBy(failure)
          : Fault.refused("PARTNER_RULE").with("rule", rule.group(1)).causedBy(failure);
    }
    if (failure instanceof Fault fault) {
      return fault;
    }
    if (cause != null && SqlFaults.of(cause) instanceof Fault fault) {
      return fault;
    }
    throw failure;
  }
}
