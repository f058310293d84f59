package org.iioe.cli.course;

import org.iioe.cli.config.ContentLocation;
import org.iioe.cli.verb.Services;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.content.FolderContentStore;

/** The content store of a run. */
final class Stores {
  private Stores() {}

  static ContentStore of(Services services) {
    return new FolderContentStore(
        ContentLocation.folder(
            services.settings(),
            services.terminal().environment(),
            services.terminal().workingDirectory()));
  }
}
