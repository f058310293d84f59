package org.iioe.commands.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iioe.commands.fault.Fault;

/** The server's data folder: made once, configured anew before each start. */
final class Cluster {
  /** The only account of a new server: it owns everything. */
  static final String USER = "iioe";

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private static final String SETTINGS_FILE = "iioe.conf";

  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""),
          Map.entry("max_connections", "60"),
          Map.entry("shared_buffers", "128MB"),
          Map.entry("work_mem", "16MB"),
          Map.entry("maintenance_work_mem", "128MB"),
          Map.entry("jit", "off"),
          Map.entry("random_page_cost", "1.1"),
          // Nothing is replicated from here, and bulk loads write half as much.
          Map.entry("wal_level", "minimal"),
          Map.entry("max_wal_senders", "0"),
          Map.entry("max_wal_size", "1GB"),
          // Used again, its files would keep what was erased; and those that are not, need not be
          // filled before.
          Map.entry("wal_recycle", "off"),
          Map.entry("wal_init_zero", "off"),
          // A statement whose client was killed ends soon.
          Map.entry("client_connection_check_interval", "5s"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          Map.entry("lc_messages", "C"),
          Map.entry("password_encryption", "scram-sha-256"),
          // Errors and their details quote rows, and rows hold personal data.
          Map.entry("log_min_messages", "log"),
          Map.entry("log_min_error_statement", "panic"),
          Map.entry("log_error_verbosity", "terse"),
          Map.entry("log_statement", "none"),
          Map.entry("log_min_duration_statement", "-1"),
          Map.entry("log_parameter_max_length_on_error", "0"),
          Map.entry("log_checkpoints", "off"));

  private final Folders folders;
  private final Programs programs;
  private final Account account;

  Cluster(Folders folders, Programs programs, Account account) {
    this.folders = folders;
    this.programs = programs;
    this.account = account;
  }

  /** Makes the data folder if there is none; a folder of this name is complete. */
  void create(String password) throws IOException {
    if (Files.isDirectory(folders.data())) {
      return;
    }
    Path staging = folders.home().resolve("data.new");
    Path passwordFile = folders.home().resolve("password.new");
    Trees.delete(staging);
    PrivateFiles.write(passwordFile, password + "\n");
    account.own(passwordFile);
    Programs.Result result = initdb(staging, passwordFile);
    Files.delete(passwordFile);
    if (result.exit() != 0) {
      throw FileFaults.saysDiskFull(result.output())
          ? FileFaults.diskFull(folders.home())
          : Fault.unavailable("EMBEDDED_SETUP_FAILED").with("reason", lastLine(result.output()));
    }
    Files.writeString(staging.resolve("postgresql.conf"), "include '" + SETTINGS_FILE + "'\n");
    Files.writeString(staging.resolve(SETTINGS_FILE), "");
    Files.move(staging, folders.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private Programs.Result initdb(Path data, Path passwordFile) throws IOException {
    return programs.run(
        "initdb",
        List.of(
            "--pgdata=" + data,
            "--username=" + USER,
            "--pwfile=" + passwordFile,
            "--auth=scram-sha-256",
            // Iterations make a short password costly to guess. Ours is 192 random bits, which
            // nobody guesses, and 4,096 of them would cost each command 15 ms.
            "--set=scram_iterations=1",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--no-instructions"));
  }

  private static String lastLine(String output) {
    return output.substring(output.lastIndexOf('\n') + 1);
  }

  /**
   * Writes the settings of this program's version, with a port that is free now.
   *
   * @param more settings that win over the usual ones
   */
  void configure(Map<String, String> more) throws IOException {
    Map<String, String> settings = new TreeMap<>(SETTINGS);
    settings.put("port", String.valueOf(freePort()));
    settings.putAll(more);
    StringBuilder text = new StringBuilder("# Written before each start.\n");
    settings.forEach((name, value) -> text.append(name).append(" = '").append(value).append("'\n"));
    Path file = folders.data().resolve(SETTINGS_FILE);
    PrivateFiles.write(file, text.toString());
    account.own(file);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK))) {
      return socket.getLocalPort();
    }
  }

  /** Refuses data of another major version, which these programs cannot read. */
  void requireMajor(String major) throws IOException {
    String found = Files.readString(folders.data().resolve("PG_VERSION")).strip();
    if (!found.equals(major)) {
      throw Fault.refused("EMBEDDED_MAJOR_OTHER")
          .with("found", found)
          .with("needed", major)
          .with("folder", folders.data().toString());
    }
  }
}
