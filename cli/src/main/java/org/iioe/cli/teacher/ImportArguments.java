package org.iioe.cli.teacher;

import java.nio.file.Path;
import java.util.Map;
import org.iioe.commands.database.ChangeLimit;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.teacher.enrollment.DuplicatePolicy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What an import may change, and where it writes what was not taken. */
final class ImportArguments {
  @Option(names = "--duplicates", paramLabel = "POLICY")
  DuplicatePolicy duplicates = DuplicatePolicy.REJECT;

  @Option(names = "--all-or-nothing")
  boolean allOrNothing;

  @Option(names = "--chunk", paramLabel = "COUNT")
  @Nullable Long chunk;

  @Option(names = "--max-withdrawals", paramLabel = "LIMIT")
  @Nullable String maxWithdrawals;

  @Option(names = "--rejects", paramLabel = "REJECTS")
  @Nullable Path rejects;

  @Option(names = "--announce", paramLabel = "ANNOUNCEMENTS")
  @Nullable Path announce;

  /** The limit of withdrawals; null for the usual one. */
  @Nullable ChangeLimit withdrawals() {
    return maxWithdrawals == null ? null : limit("--max-withdrawals", maxWithdrawals);
  }

  static ChangeLimit limit(String option, String written) {
    ChangeLimit limit = ChangeLimit.parse(written);
    if (limit == null) {
      throw Fault.usage("ROSTER_CHANGE_LIMIT").with("option", option).with("value", written);
    }
    return limit;
  }

  /** Records of a transaction; 0 for all. */
  long chunk(boolean sync) {
    if (chunk == null) {
      return 0;
    }
    if (chunk < 1) {
      throw Fault.usage("ROSTER_CHUNK");
    }
    if (sync || allOrNothing) {
      throw Fault.usage("ROSTER_CHUNK_WHOLE").with("option", sync ? "--sync" : "--all-or-nothing");
    }
    return chunk;
  }

  void describe(Map<String, String> arguments) {
    if (duplicates != DuplicatePolicy.REJECT) {
      arguments.put("duplicates", duplicates.toString());
    }
    if (chunk != null) {
      arguments.put("chunk", Long.toString(chunk));
    }
    if (allOrNothing) {
      arguments.put("allOrNothing", "true");
    }
    if (maxWithdrawals != null) {
      arguments.put("maxWithdrawals", maxWithdrawals);
    }
  }
}
