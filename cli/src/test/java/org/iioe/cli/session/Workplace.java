package org.iioe.cli.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder of its own for one session, in which the program runs as it is shipped: with its own
 * home, and so its own embedded database, and with copies of the examples to work on.
 */
final class Workplace implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(3);

  /** What a command printed, standard error included, and how it ended. */
  record Outcome(int exitCode, List<String> lines) {}

  private final Path root;
  private final Path folder;
  private final Path home;

  Workplace() throws IOException {
    // Open to all, because as root the embedded server runs as another user.
    root = Files.createTempDirectory("iioe-session-");
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    home = Files.createDirectory(root.resolve("home"));
    folder = Files.createDirectory(root.resolve("work"));
    copy(Program.checkout().resolve("examples"), folder.resolve("examples"));
    Files.createDirectory(folder.resolve("cli"));
    Files.createSymbolicLink(folder.resolve("cli/iioe"), Program.launcher());
  }

  Outcome run(String command) throws IOException, InterruptedException {
    Path output = root.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", command)
            .directory(folder.toFile())
            .redirectInput(new java.io.File("/dev/null"))
            .redirectOutput(output.toFile())
            .redirectErrorStream(true);
    setUp(builder.environment());
    Process process = builder.start();
    if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running after " + LIMIT.toSeconds() + " s: " + command);
    }
    String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
    return new Outcome(process.exitValue(), text.lines().toList());
  }

  /** Only what the session says may decide what the program does. */
  private void setUp(Map<String, String> environment) {
    environment.keySet().removeIf(Workplace::decidesSomething);
    environment.put("PATH", Program.launcher().getParent() + ":" + environment.get("PATH"));
    environment.put("HOME", home.toString());
    environment.put("XDG_CACHE_HOME", Program.cache().toString());
    environment.put("LANG", "C.UTF-8");
    environment.put("TZ", "UTC");
  }

  private static boolean decidesSomething(String name) {
    return Stream.of("IIOE_", "PG", "XDG_", "LC_").anyMatch(name::startsWith)
        || List.of("LANGUAGE", "COLUMNS", "NO_COLOR", "EDITOR", "PAGER").contains(name);
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
