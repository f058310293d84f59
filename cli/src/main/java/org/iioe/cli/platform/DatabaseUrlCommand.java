package org.iioe.cli.platform;

import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.database.DatabaseAddress;
import picocli.CommandLine.Option;

/** {@code iioe database url}: the address, as other programs take it. */
public final class DatabaseUrlCommand implements Verb {
  @Option(names = "--with-password")
  boolean withPassword;

  @Override
  public ExitCode run(Services services) {
    DatabaseAddress address = services.databaseAccess().address();
    String url = withPassword ? address.urlWithPassword() : address.url();
    services.print(new Answer.Text(url + "\n"));
    return ExitCode.OK;
  }
}
