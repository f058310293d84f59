package org.iioe.cli.partner;

import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import picocli.CommandLine.Mixin;

/** Begins the renewal of an agreement. */
public final class PartnerRenewCommand implements Verb {
  @Mixin EventOptions event = new EventOptions();

  @Override
  public ExitCode run(Services services) {
    return event.take("renew", "renew", services);
  }
}
