package org.iioe.commands.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The running server, as the state file names it for the next command.
 *
 * @param process the postmaster's process id
 */
record ServerState(int port, long process) {
  /** Reads the state file; null when there is none, or none that can be understood. */
  static @Nullable ServerState read(Path file) throws IOException {
    String text = PrivateFiles.read(file);
    return text == null ? null : of(text.lines().toList(), 0, 1);
  }

  /** Reads what the server says of itself in {@code postmaster.pid}; null unless it is ready. */
  static @Nullable ServerState ready(Path data) throws IOException {
    List<String> lines = postmasterFile(data);
    boolean ready = lines.size() >= 8 && lines.get(7).startsWith("ready");
    return ready ? of(lines, 3, 0) : null;
  }

  /** The process that {@code postmaster.pid} names, or 0. */
  static long postmaster(Path data) throws IOException {
    List<String> lines = postmasterFile(data);
    return lines.isEmpty() ? 0 : number(lines.get(0));
  }

  private static List<String> postmasterFile(Path data) throws IOException {
    String text = PrivateFiles.read(data.resolve("postmaster.pid"));
    return text == null ? List.of() : text.lines().toList();
  }

  private static @Nullable ServerState of(List<String> lines, int port, int process) {
    if (lines.size() <= Math.max(port, process)) {
      return null;
    }
    ServerState state = new ServerState((int) number(lines.get(port)), number(lines.get(process)));
    return state.port > 0 && state.port <= 65_535 && state.process > 0 ? state : null;
  }

  private static long number(String digits) {
    try {
      return Long.parseLong(digits.strip());
    } catch (NumberFormatException damaged) {
      return 0;
    }
  }

  void write(Path file) throws IOException {
    PrivateFiles.write(file, port + "\n" + process + "\n");
  }

  /** Whether that process is there and is a PostgreSQL, not one that was given its number since. */
  boolean isAlive() {
    return isServer(process);
  }

  static boolean isServer(long process) {
    try {
      // Of a process that is dead but not yet reaped it is empty.
      return Files.readString(Path.of("/proc/" + process + "/cmdline")).contains("postgres");
    } catch (IOException gone) {
      return false;
    }
  }
}
