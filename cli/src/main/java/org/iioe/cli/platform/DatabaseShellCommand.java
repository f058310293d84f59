package org.iioe.cli.platform;

import java.util.List;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.platform.DatabaseShell;
import picocli.CommandLine.Parameters;

/** {@code iioe database shell}: opens psql on the platform database. */
public final class DatabaseShellCommand implements Verb {
  @Parameters(paramLabel = "ARGUMENT")
  List<String> arguments = List.of();

  @Override
  public ExitCode run(Services services) {
    // Before the database: no need to start one if there is no shell for it.
    DatabaseShell shell = DatabaseShell.find(services.terminal().variable("PATH"));
    DatabaseAddress address = services.databaseAccess().address();
    TerminalSignals.leaveInterruptsToTheShell();
    shell.run(address, arguments);
    return ExitCode.OK;
  }
}
