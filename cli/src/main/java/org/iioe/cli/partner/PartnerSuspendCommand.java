package org.iioe.cli.partner;

import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import picocli.CommandLine.Mixin;

/** Suspends a partner. */
public final class PartnerSuspendCommand implements Verb {
  @Mixin EventOptions event = new EventOptions();

  @Override
  public ExitCode run(Services services) {
    return event.take("suspend", "suspend", services);
  }
}
