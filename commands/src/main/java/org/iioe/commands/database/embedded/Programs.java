package org.iioe.commands.database.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iioe.commands.fault.Fault;

/** Runs {@code initdb} and {@code pg_ctl} in an environment that owes nothing to the user's. */
final class Programs {
  /** What a program said and how it ended. */
  record Result(int exit, String output) {}

  private final Path folder;
  private final Account account;
  private final Path workingDirectory;

  /**
   * @param folder PostgreSQL's, with {@code bin} in it
   */
  Programs(Path folder, Account account, Path workingDirectory) {
    this.folder = folder;
    this.account = account;
    this.workingDirectory = workingDirectory;
  }

  /** Runs a program to its end. A server that it starts must not write to its output. */
  Result run(String program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(account.prefix());
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(workingDirectory.toFile());
    builder.redirectInput(new File("/dev/null"));
    builder.redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
    environment.clear();
    environment.putAll(Map.of("PATH", path, "LC_ALL", "C", "TZ", "UTC"));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Result(process.waitFor(), output.strip());
    } catch (InterruptedException stop) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw Fault.interrupted("INTERRUPTED").causedBy(stop);
    }
  }
}
