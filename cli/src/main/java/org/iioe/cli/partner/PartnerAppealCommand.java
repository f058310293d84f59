package org.iioe.cli.partner;

import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import picocli.CommandLine.Mixin;

/** Appeals against a decision. */
public final class PartnerAppealCommand implements Verb {
  @Mixin EventOptions event = new EventOptions();

  @Override
  public ExitCode run(Services services) {
    return event.take("appeal", "appeal", services);
  }
}
