package org.iioe.commands.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL of one data folder, whoever started it. */
public final class EmbeddedServer {
  /** The database that the suite uses. */
  public static final String DATABASE = "iioe";

  /** What the programs and a new database take, and some room to breathe. */
  private static final long NEEDED_BYTES = 200_000_000;

  private static final int SECRET_BYTES = 24;

  private final Folders folders;
  private final Supplier<RandomGenerator> random;
  private final Map<String, String> settings;

  /**
   * @param root the suite's folder for data, {@code $XDG_DATA_HOME/iioe}
   * @param random draws the password, when one is drawn; must be a secure one
   */
  public EmbeddedServer(Path root, Supplier<RandomGenerator> random) {
    this(new Folders(root), random, Map.of());
  }

  EmbeddedServer(Folders folders, Supplier<RandomGenerator> random, Map<String, String> settings) {
    this.folders = folders;
    this.random = random;
    this.settings = settings;
  }

  /** Where the running server is; null when there is none. Reads two small files and no more. */
  public @Nullable DatabaseAddress running() {
    try {
      ServerState state = ServerState.read(folders.state());
      String secret = PrivateFiles.read(folders.secret());
      return state == null || secret == null || !state.isAlive()
          ? null
          : address(state.port(), secret);
    } catch (IOException failure) {
      throw FileFaults.of(failure, folders.root());
    }
  }

  private static DatabaseAddress address(int port, String secret) {
    return new DatabaseAddress(
        List.of(new DatabaseAddress.Host("127.0.0.1", port)),
        DATABASE,
        Cluster.USER,
        secret.strip(),
        // The last two spare the driver a question after the login.
        Map.of(
            "sslmode", "disable",
            "gssEncMode", "disable",
            "connectTimeout", "10",
            "ApplicationName", "iioe",
            "assumeMinServerVersion", "18"));
  }

  /** Whether a start has something to unpack or to set up, which takes seconds. */
  public boolean isNew() {
    return !Files.isDirectory(folders.data());
  }

  /** Starts the server unless it runs; the first time it is unpacked and set up. */
  public DatabaseAddress start() {
    try {
      createRoot();
      return StartLock.holding(folders.lock(), this::startLocked);
    } catch (IOException failure) {
      throw FileFaults.of(failure, folders.root());
    }
  }

  /** Root's server may have to run as another account, which must get to its data. */
  private void createRoot() throws IOException {
    if (Account.isRoot()) {
      PrivateFiles.createPassage(folders.root());
    } else {
      PrivateFiles.createFolder(folders.root());
    }
  }

  private DatabaseAddress startLocked() throws IOException {
    ServerState ready = ServerState.ready(folders.data());
    String secret = secret();
    if (ready == null || !ready.isAlive() || !takesConnections(ready, secret)) {
      ready = launch(secret);
      FirstDatabase.ensure(address(ready.port(), secret));
    }
    ready.write(folders.state());
    return address(ready.port(), secret);
  }

  /** False for a server that was still there when we looked and is gone now, as after a kill. */
  private static boolean takesConnections(ServerState ready, String secret) {
    try {
      FirstDatabase.ensure(address(ready.port(), secret));
      return true;
    } catch (Fault fault) {
      if (ready.isAlive()) {
        throw fault;
      }
      return false;
    }
  }

  private ServerState launch(String secret) throws IOException {
    ServerArchive archive = ServerArchive.ofThisMachine();
    requireOrdinaryPath();
    if (isNew()) {
      requireSpace();
    }
    Account account = Account.forData(folders.root(), folders.home());
    PrivateFiles.createFolder(folders.home());
    account.own(folders.home());
    Programs programs =
        new Programs(archive.unpackInto(folders.programs()), account, folders.home());
    Cluster cluster = new Cluster(folders, programs, account);
    cluster.create(secret);
    cluster.requireMajor(archive.major());
    cluster.configure(settings);
    return new Postmaster(folders, programs).start();
  }

  private String secret() throws IOException {
    String secret = PrivateFiles.read(folders.secret());
    if (secret == null) {
      byte[] bytes = new byte[SECRET_BYTES];
      random.get().nextBytes(bytes);
      secret = HexFormat.of().formatHex(bytes);
      PrivateFiles.write(folders.secret(), secret + "\n");
    }
    return secret.strip();
  }

  private void requireSpace() throws IOException {
    long free = Files.getFileStore(folders.root()).getUsableSpace();
    if (free < NEEDED_BYTES) {
      throw Fault.unavailable("EMBEDDED_DISK_FULL").with("folder", folders.root().toString());
    }
  }

  /** PostgreSQL's programs call each other through a shell, within double quotes. */
  private void requireOrdinaryPath() {
    String path = folders.root().toString();
    if (path.chars().anyMatch(character -> "\"$`\\'\n".indexOf(character) >= 0)) {
      throw Fault.unavailable("EMBEDDED_FOLDER_NAME").with("folder", path);
    }
  }

  /** Stops the server; false when it did not run. */
  public boolean stop() {
    try {
      return Files.isDirectory(folders.data())
          && StartLock.holding(folders.lock(), this::stopLocked);
    } catch (IOException failure) {
      throw FileFaults.of(failure, folders.root());
    }
  }

  private boolean stopLocked() throws IOException {
    if (!ServerState.isServer(ServerState.postmaster(folders.data()))) {
      Files.deleteIfExists(folders.state());
      return false;
    }
    Path programs = ServerArchive.ofThisMachine().unpackInto(folders.programs());
    Account account = Account.forData(folders.root(), folders.home());
    new Postmaster(folders, new Programs(programs, account, folders.home())).stop();
    Files.deleteIfExists(folders.state());
    return true;
  }

  /** The folder with everything that belongs to the server. */
  public Path folder() {
    return folders.root();
  }

  /** The version of the programs, such as {@code 18.6.0}. */
  public static String version() {
    return ServerArchive.ofThisMachine().version();
  }
}
