package org.iioe.commands.partner.cases;

import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
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
    return translated(() -> dryRun ? database.rehearse(work) : database.write(work));
  }

  /** Does the work as one of the transactions of a run. */
  <T> T make(Run run, Function<Handle, T> work) {
    return translated(() -> database.write(run, work));
  }

  /** Books a run around a change, in the transaction of the change. */
  <T> T booked(
      Handle handle, String verb, Map<String, String> arguments, Function<Run, T> work) {
    Run run = runs.begin(handle, new RunStart(verb, null, arguments));
    T result = work.apply(run);
    runs.finish(handle, run, RunOutcome.DONE, Map.of("changed", 1L));
    return result;
  }

  /** What a trigger refused although the program knew no reason: by the code that it gave. */
  static <T> T translated(Supplier<T> work) {
    try {
      return work.get();
    } catch (Fault fault) {
      String rule = rule(fault);
      if (rule == null) {
        throw fault;
      }
      if (rule.equals("CLOCK") || rule.endsWith("_CLOCK")) {
        throw Fault.unavailable("PARTNER_CLOCK").causedBy(fault);
      }
      throw Fault.refused("PARTNER_RULE").with("rule", rule).causedBy(fault);
    }
  }

  private static @Nullable String rule(Fault fault) {
    SQLException cause = SqlFaults.in(fault);
    Matcher rule = RULE.matcher(cause == null ? "" : String.valueOf(cause.getMessage()));
    return rule.find() ? rule.group(1) : null;
  }
}
