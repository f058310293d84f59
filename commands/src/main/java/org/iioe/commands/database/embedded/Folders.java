package org.iioe.commands.database.embedded;

import java.nio.file.Path;

/**
 * Where the embedded database keeps its things.
 *
 * @param root {@code $XDG_DATA_HOME/iioe}
 */
record Folders(Path root, Path programs) {
  Folders(Path root) {
    this(root, root.resolve("postgresql"));
  }

  /** Everything of the server except its programs; owned by who runs it. */
  Path home() {
    return root.resolve("database");
  }

  /** The server's data, of one major version. */
  Path data() {
    return home().resolve("data");
  }

  Path log() {
    return home().resolve("server.log");
  }

  /** Port and process of the running server. */
  Path state() {
    return root.resolve("database.state");
  }

  Path secret() {
    return root.resolve("database.secret");
  }

  /** Held by whoever starts or stops the server. */
  Path lock() {
    return root.resolve("database.lock");
  }
}
