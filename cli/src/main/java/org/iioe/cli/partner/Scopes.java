package org.iioe.cli.partner;

import org.iioe.cli.verb.Services;
import org.iioe.commands.partner.PartnerScope;

/** The institutions to which the profile is limited. */
public final class Scopes {
  private Scopes() {}

  public static PartnerScope of(Services services) {
    return new PartnerScope(services.settings().profile().country());
  }
}
