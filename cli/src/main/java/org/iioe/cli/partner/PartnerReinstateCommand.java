package org.iioe.cli.partner;

import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import picocli.CommandLine.Mixin;

/** Ends a suspension. */
public final class PartnerReinstateCommand implements Verb {
  @Mixin EventOptions event = new EventOptions();

  @Override
  public ExitCode run(Services services) {
    return event.take("reinstate", "reinstate", services);
  }
}
