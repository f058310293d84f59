package org.iioe.cli.verb;

import org.iioe.cli.config.ContentLocation;
import org.iioe.commands.content.ContentStore;

/** The content store of a run. */
public final class Stores {
  private Stores() {}

  public static ContentStore of(Services services) {
    return ContentLocation.usual(
            services.settings(),
            services.terminal().environment(),
            services.terminal().workingDirectory())
        .open();
  }
}
