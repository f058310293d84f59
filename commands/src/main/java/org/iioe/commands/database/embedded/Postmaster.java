package org.iioe.commands.database.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/** Starts and stops the server process. */
final class Postmaster {
  /** After a {@code kill -9} the dead process may hold the lock file until it is reaped. */
  private static final long RETRY_MILLISECONDS = 5000;

  private static final long READY_SECONDS = 60;
  private static final long POLL_MILLISECONDS = 3;
  private static final long RETRY_PAUSE_MILLISECONDS = 100;
  private static final long LARGEST_LOG = 1_000_000;

  private final Folders folders;
  private final Programs programs;

  Postmaster(Folders folders, Programs programs) {
    this.folders = folders;
    this.programs = programs;
  }

  /** Starts the server and waits until it takes connections; it outlives this program. */
  ServerState start() throws IOException {
    long giveUp = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(RETRY_MILLISECONDS);
    while (true) {
      removeStaleFile();
      rotateLog();
      long logged = Files.exists(folders.log()) ? Files.size(folders.log()) : 0;
      ServerState state = launch(logged);
      if (state != null) {
        return state;
      }
      String reason = fatal(logged);
      if (System.nanoTime() > giveUp || !passes(reason)) {
        throw FileFaults.saysDiskFull(reason)
            ? FileFaults.diskFull(folders.home())
            : Fault.unavailable("EMBEDDED_START_FAILED")
                .with("reason", reason)
                .with("log", folders.log().toString());
      }
      Pause.milliseconds(RETRY_PAUSE_MILLISECONDS);
    }
  }

  private static boolean passes(String reason) {
    return reason.contains("already exists") || reason.contains("still in use");
  }

  private @Nullable ServerState launch(long logged) throws IOException {
    programs.run(
        "pg_ctl", List.of("start", "-W", "-s", "-D", folders.data().toString(), "-l", log()));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
    while (System.nanoTime() < end) {
      ServerState state = ServerState.ready(folders.data());
      if (state != null && state.isAlive()) {
        return state;
      }
      if (!fatal(logged).isEmpty()) {
        return null;
      }
      Pause.milliseconds(POLL_MILLISECONDS);
    }
    return null;
  }

  private String log() {
    return folders.log().toString();
  }

  /** What the server died of, as far as it said so since. */
  private String fatal(long logged) throws IOException {
    if (!Files.exists(folders.log()) || Files.size(folders.log()) <= logged) {
      return "";
    }
    try (InputStream log = Files.newInputStream(folders.log())) {
      log.skipNBytes(logged);
      return new String(log.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
          .findFirst()
          .orElse("");
    }
  }

  private void rotateLog() throws IOException {
    if (Files.exists(folders.log()) && Files.size(folders.log()) > LARGEST_LOG) {
      Files.move(
          folders.log(),
          folders.log().resolveSibling("server.log.1"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Removes the lock file of a server that is gone when its process id now belongs to another
   * program, as after a restart of the machine: the server itself would take that for a running
   * one. Never while any process is still at work in the data folder.
   */
  private void removeStaleFile() throws IOException {
    long process = ServerState.postmaster(folders.data());
    boolean recycled =
        process > 0 && Files.exists(Path.of("/proc/" + process)) && !ServerState.isServer(process);
    if (recycled && !isInUse()) {
      Files.deleteIfExists(folders.data().resolve("postmaster.pid"));
    }
  }

  private boolean isInUse() throws IOException {
    Path data = folders.data().toRealPath();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        if (data.equals(workingDirectory(process))) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable Path workingDirectory(Path process) {
    try {
      return Files.readSymbolicLink(process.resolve("cwd"));
    } catch (IOException goneOrNotOurs) {
      return null;
    }
  }

  /** Stops the server; the clients' transactions are undone. */
  void stop() throws IOException {
    Programs.Result result =
        programs.run(
            "pg_ctl", List.of("stop", "-m", "fast", "-s", "-D", folders.data().toString()));
    if (result.exit() != 0) {
      throw Fault.unavailable("EMBEDDED_STOP_FAILED")
          .with("reason", result.output())
          .with("log", folders.log().toString());
    }
  }
}
