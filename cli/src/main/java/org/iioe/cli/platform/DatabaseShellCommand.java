package org.iioe.cli.platform;

import java.io.IOException;
import java.util.List;
import org.iioe.cli.config.DatabaseAccess;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.platform.ClientProgram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code iioe database shell}: opens psql on the platform database. */
@Command(name = "shell")
public final class DatabaseShellCommand implements Verb {
  /** Older ones cannot log in with SCRAM. */
  private static final int OLDEST = 10;

  @Parameters(paramLabel = "ARGUMENT")
  List<String> arguments = List.of();

  @Override
  public ExitCode run(Services services) {
    DatabaseAccess access = services.databaseAccess();
    ClientProgram psql =
        ClientProgram.find("psql", OLDEST, services.terminal().variable("PATH"))
            .orElseThrow(() -> Fault.unavailable("PSQL_MISSING"));
    DatabaseAddress address = access.address();
    try {
      TerminalSignals.leaveInterruptsToTheShell();
      int exit = psql.process(address, arguments).inheritIO().start().waitFor();
      if (exit != 0) {
        throw Fault.unavailable("PSQL_FAILED").with("psqlExit", exit);
      }
      return ExitCode.OK;
    } catch (IOException failure) {
      throw Fault.unavailable("PSQL_MISSING").causedBy(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw Fault.interrupted("INTERRUPTED").causedBy(stop);
    }
  }
}
