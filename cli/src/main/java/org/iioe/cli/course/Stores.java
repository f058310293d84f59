package org.iioe.cli.course;

import org.iioe.cli.config.ContentLocation;
import org.iioe.cli.verb.Services;
import org.iioe.commands.content.ContentStore;

/** The content store of a run. */
final class Stores {
  private Stores() {}

  static ContentStore of(Services services) {
    return ContentLocation.usual(
            services.settings(),
            services.terminal().environment(),
            services.terminal().workingDirectory())
        .open();
  }
}
