package org.iioe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL as administrators install it, from the machine's own packages, of which the suite
 * knows nothing but the address; as others run it, its user here is no superuser.
 */
final class SharedServer {
  private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
  private static final String PASSWORD = "not-secret";

  private final Path programs;
  private final Path folder;
  private final int port;

  private SharedServer(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** Starts one, or has the test skipped where none is installed. */
  static SharedServer start() throws IOException, InterruptedException {
    Path programs = programs();
    Path folder = Files.createTempDirectory("iioe-shared-");
    SharedServer server = new SharedServer(programs, folder, freePort());
    if (isRoot()) {
      run(List.of("chown", "nobody", folder.toString()));
    }
    server.prepare();
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private static Path programs() throws IOException {
    return newest()
        .orElseGet(() -> Assumptions.abort("skipped: no PostgreSQL 14 or later in " + PACKAGES));
  }

  private static Optional<Path> newest() throws IOException {
    if (!Files.isDirectory(PACKAGES)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(PACKAGES)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> major(bin) >= 14)
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .filter(bin -> Files.isExecutable(bin.resolve("pg_dump")))
          .max(Comparator.comparing(SharedServer::major));
    }
  }

  private static int major(Path bin) {
    String name = PACKAGES.relativize(bin).getName(0).toString();
    return name.matches("\\d{1,4}") ? Integer.parseInt(name) : 0;
  }

  private void prepare() throws IOException, InterruptedException {
    as(
        "initdb",
        "-D",
        data(),
        "-U",
        "admin",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
        "-N");
    String settings =
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
            .formatted(port);
    as("pg_ctl", "-D", data(), "-w", "-s", "-l", folder + "/log", "-o", settings, "start");
    psql("postgres", "CREATE ROLE owner LOGIN PASSWORD '" + PASSWORD + "'");
    psql("postgres", "CREATE DATABASE platform OWNER owner");
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  /** The address of the platform, with a password. */
  String url() {
    return "postgresql://owner:%s@127.0.0.1:%d/platform?sslmode=disable".formatted(PASSWORD, port);
  }

  /** What an administrator can do behind the suite's back; the answer as plain lines. */
  String psql(String sql) throws IOException, InterruptedException {
    return psql("platform", sql);
  }

  private String psql(String database, String sql) throws IOException, InterruptedException {
    return as("psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-c", sql, connection(database));
  }

  /** All of the platform, as text. */
  String dump() throws IOException, InterruptedException {
    return as("pg_dump", connection("platform"));
  }

  private String connection(String database) {
    return "postgresql://admin@127.0.0.1:%d/%s".formatted(port, database);
  }

  void stop() throws IOException, InterruptedException {
    as("pg_ctl", "-D", data(), "-s", "-m", "immediate", "stop");
    run(List.of("rm", "-rf", folder.toString()));
  }

  /** Runs a program of PostgreSQL's, which refuses to be run by root. */
  private String as(String program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=nobody", "--clear-groups"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    return run(command);
  }

  private static boolean isRoot() throws IOException {
    return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("iioe-output-", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(new File("/"))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      int exit = process.waitFor();
      String text = Files.readString(output, StandardCharsets.UTF_8);
      assertThat(exit).as(command + "\n" + text).isZero();
      return text;
    } finally {
      Files.delete(output);
    }
  }
}
