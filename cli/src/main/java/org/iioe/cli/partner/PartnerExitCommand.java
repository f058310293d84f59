package org.iioe.cli.partner;

import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import picocli.CommandLine.Mixin;

/** Closes a case because the institution leaves. */
public final class PartnerExitCommand implements Verb {
  @Mixin EventOptions event = new EventOptions();

  @Override
  public ExitCode run(Services services) {
    return event.take("exit", "exit", services);
  }
}
