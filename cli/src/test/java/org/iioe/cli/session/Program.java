package org.iioe.cli.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The program as the build packed it. Integration tests run with the module as their folder. */
final class Program {
  private static final Path MODULE = Path.of("").toAbsolutePath();

  private Program() {}

  static Path checkout() {
    return MODULE.resolve("..").normalize();
  }

  static Path launcher() {
    Path launcher = folder().resolve("bin/iioe");
    if (!Files.isExecutable(launcher)) {
      throw new IllegalStateException("not built: " + launcher + "; run mvn package");
    }
    return launcher;
  }

  /** The unpacked distribution. */
  static Path folder() {
    return MODULE.resolve("target/program/iioe-" + System.getProperty("iioe.version"));
  }

  /** Whether another program is on the path. */
  static boolean isInstalled(String name) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  /** Where all sessions keep the archive of classes, so that only the first start is slow. */
  static Path cache() {
    return MODULE.resolve("target/cache");
  }
}
