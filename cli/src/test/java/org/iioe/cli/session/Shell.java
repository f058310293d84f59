package org.iioe.cli.session;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs command lines in a folder of their own, which is also their home. */
final class Shell {
  private static final Duration LIMIT = Duration.ofMinutes(3);

  /** What a command printed, standard error included, and how it ended. */
  record Outcome(int exitCode, String text) {
    List<String> lines() {
      return text.lines().toList();
    }
  }

  private final Path folder;
  private final Map<String, String> variables = new HashMap<>();

  Shell(Path folder) {
    this.folder = folder;
    set("HOME", folder.toString());
    set("LANG", "C.UTF-8");
    set("TZ", "UTC");
  }

  void set(String name, String value) {
    variables.put(name, value);
  }

  Outcome run(String command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("iioe-output-", ".txt");
    try {
      return run(command, output);
    } finally {
      Files.delete(output);
    }
  }

  private Outcome run(String command, Path output) throws IOException, InterruptedException {
    Process process = start(command, output);
    if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running after " + LIMIT.toSeconds() + " s: " + command);
    }
    return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
  }

  /** Starts it and lets it run; both its streams go into the file. */
  Process start(String command, Path output) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", command)
            .directory(folder.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectOutput(output.toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(Shell::decidesSomething);
    builder.environment().putAll(variables);
    return builder.start();
  }

  /** Only what a test says may decide what the program does. */
  private static boolean decidesSomething(String name) {
    return Stream.of("IIOE_", "PG", "XDG_", "LC_", "JAVA_", "AWS_").anyMatch(name::startsWith)
        || List.of("LANGUAGE", "COLUMNS", "NO_COLOR", "EDITOR", "PAGER").contains(name);
  }
}
