package org.iioe.commands.platform;

import java.io.IOException;
import java.util.List;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.fault.Fault;

/** {@code psql}, as it is found on this machine, with the terminal handed over to it. */
public final class DatabaseShell {
  /** Older ones cannot log in with SCRAM. */
  private static final int OLDEST = 10;

  private final ClientProgram psql;

  private DatabaseShell(ClientProgram psql) {
    this.psql = psql;
  }

  /**
   * Finds it, or says how to get it.
   *
   * @param path the value of {@code PATH}
   */
  public static DatabaseShell find(String path) {
    return new DatabaseShell(
        ClientProgram.find("psql", OLDEST, path)
            .orElseThrow(() -> Fault.unavailable("PSQL_MISSING")));
  }

  /** Runs it to its end; a fault when that is not a good one. */
  public void run(DatabaseAddress address, List<String> arguments) {
    try {
      int exit = psql.process(address, arguments).inheritIO().start().waitFor();
      if (exit != 0) {
        throw Fault.unavailable("PSQL_FAILED").with("psqlExit", exit);
      }
    } catch (IOException failure) {
      throw Fault.unavailable("PSQL_MISSING").causedBy(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw Fault.interrupted("INTERRUPTED").causedBy(stop);
    }
  }
}
