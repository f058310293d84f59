package org.iioe.cli.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.iioe.cli.session.Shell.Outcome;

/**
 * A folder of its own for one session, in which the program runs as it is shipped: with its own
 * home, and so its own embedded database, and with copies of the examples to work on.
 */
final class Workplace implements AutoCloseable {
  private final Path root;
  private final Shell shell;
  private final Path home;

  Workplace() throws IOException {
    // Open to all, because as root the embedded server runs as another user.
    root = Files.createTempDirectory("iioe-session-");
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    home = Files.createDirectory(root.resolve("home"));
    Path folder = Files.createDirectory(root.resolve("work"));
    copy(Program.checkout().resolve("examples"), folder.resolve("examples"));
    Files.createDirectory(folder.resolve("cli"));
    Files.createSymbolicLink(folder.resolve("cli/iioe"), Program.launcher());
    shell = new Shell(folder);
    shell.set("PATH", Program.launcher().getParent() + ":" + System.getenv("PATH"));
    shell.set("HOME", home.toString());
    shell.set("XDG_CACHE_HOME", Program.cache().toString());
  }

  Outcome run(String command) throws IOException, InterruptedException {
    return shell.run(command);
  }

  /** Puts a file where the commands are run. */
  void write(String name, String text) throws IOException {
    Files.writeString(root.resolve("work").resolve(name), text);
  }

  /** Stops the session's database and removes its folders. */
  @Override
  public void close() throws IOException {
    if (Files.exists(home.resolve(".local/share/iioe"))) {
      stopDatabase();
    }
    delete(root);
  }

  private void stopDatabase() throws IOException {
    try {
      Outcome stopped = run("iioe database stop --quiet");
      if (stopped.exitCode() != 0) {
        throw new AssertionError("the embedded database does not stop: " + stopped.lines());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.sorted((one, other) -> other.compareTo(one)).forEach(Workplace::deleteOne);
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.delete(path);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
