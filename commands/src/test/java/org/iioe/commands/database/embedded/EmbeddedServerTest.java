package org.iioe.commands.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
  private static final Path PROGRAMS = Path.of("target", "postgresql").toAbsolutePath();

  @TempDir Path folder;

  private Folders folders() {
    return new Folders(folder.resolve("données 数据 1"), PROGRAMS);
  }

  private EmbeddedServer server() {
    return new EmbeddedServer(folders(), SecureRandom::new, Map.of("fsync", "off"));
  }

  @AfterEach
  void stop() {
    server().stop();
  }

  private static String ask(DatabaseAddress address, String question) {
    try (Database database = Database.open(address, new SplittableRandom(1))) {
      return database.read(
          connection -> {
            try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
              rows.next();
              return rows.getString(1);
            }
          });
    }
  }

  @Test
  void startsOnceInAFolderWithSpacesAndChineseCharactersAndStops() throws IOException {
    assertThat(server().running()).isNull();
    DatabaseAddress started = server().start();

    assertThat(server().start()).isEqualTo(started).isEqualTo(server().running());
    assertThat(
            ask(
                started,
                """
                SELECT concat_ws(' ', current_setting('listen_addresses'),
                  current_setting('server_encoding'), current_setting('log_timezone'), datlocprovider,
                  datlocale, current_setting('unix_socket_directories') = '')
                FROM pg_database WHERE datname = current_database()"""))
        .isEqualTo("127.0.0.1 UTF8 UTC b C.UTF-8 t");
    for (Path secret : List.of(folders().secret(), folders().state())) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
          .isEqualTo("rw-------");
    }
    assertThat(server().stop()).isTrue();
    assertThat(server().stop()).isFalse();
    assertThat(server().running()).isNull();
  }

  @Test
  void wrongPasswordsAreRefusedOnLoopbackToo() {
    DatabaseAddress address = server().start().withPassword("guess");

    assertThatThrownBy(() -> Database.open(address, new SplittableRandom(1)))
        .hasMessageStartingWith("DATABASE_LOGIN_REFUSED");
  }

  @Test
  void comesBackAfterAKillWithWhatWasCommitted() throws Exception {
    DatabaseAddress address = server().start();
    Database.execute(address, "CREATE TABLE kept AS SELECT 42 AS value");
    kill();

    assertThat(ask(server().start(), "SELECT value FROM kept")).isEqualTo("42");
  }

  private void kill() throws IOException {
    long process = ServerState.postmaster(folders().data());
    ProcessHandle.of(process).orElseThrow().destroyForcibly();
  }

  /** As after a restart of the machine: the lock file names a process that is somebody else's. */
  @Test
  void startsAlthoughTheOldProcessNumberIsTakenBySomebodyElse() throws Exception {
    server().start();
    Path lockFile = folders().data().resolve("postmaster.pid");
    String left = Files.readString(lockFile);
    server().stop();
    long stranger = ProcessHandle.current().pid();
    Files.writeString(lockFile, stranger + left.substring(left.indexOf('\n')));
    new ServerState(1, stranger).write(folders().state());

    assertThat(server().running()).isNull();
    assertThat(ask(server().start(), "SELECT 1")).isEqualTo("1");
  }

  @Test
  void manyProcessesThatStartItAtOnceGetTheSameServer() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      processes.add(starter());
    }
    List<String> ports = new ArrayList<>();
    for (Process process : processes) {
      ports.add(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      assertThat(process.waitFor()).isZero();
    }

    String port = "" + Objects.requireNonNull(server().running()).hosts().get(0).port();
    assertThat(ports).containsOnly(port);
  }

  private Process starter() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dsun.jnu.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            Starter.class.getName(),
            folders().root().toString(),
            PROGRAMS.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Starts the server as a command does, and prints its port. */
  static final class Starter {
    private Starter() {}

    /** Takes the folders of the data and of the programs. */
    public static void main(String[] arguments) {
      Folders folders = new Folders(Path.of(arguments[0]), Path.of(arguments[1]));
      EmbeddedServer server = new EmbeddedServer(folders, SecureRandom::new, Map.of());
      System.out.print(server.start().hosts().get(0).port());
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsSaidSo() {
    EmbeddedServer server = new EmbeddedServer(Path.of("/proc/nobody/iioe"), SecureRandom::new);

    assertThatThrownBy(server::start)
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).startsWith("EMBEDDED_FOLDER_"));
  }

  @Test
  void aPathThatAShellWouldReadIsRefused() {
    EmbeddedServer server =
        new EmbeddedServer(
            new Folders(folder.resolve("$(id)"), PROGRAMS), SecureRandom::new, Map.of());

    assertThatThrownBy(server::start).hasMessageStartingWith("EMBEDDED_FOLDER_NAME");
  }

  @Test
  void dataOfAnotherMajorVersionIsLeftAlone() throws IOException {
    server().start();
    server().stop();
    Path version = folders().data().resolve("PG_VERSION");
    Files.writeString(version, "17\n");

    assertThatThrownBy(() -> server().start())
        .hasMessageStartingWith("EMBEDDED_MAJOR_OTHER {found=17, needed=18");
  }

  @Test
  void eachArchitectureHasItsArchive() {
    assertThat(ServerArchive.of("Linux", "amd64").resource())
        .isEqualTo("/postgres-linux-x86_64.txz");
    assertThat(ServerArchive.of("Linux", "aarch64").resource())
        .isEqualTo("/postgres-linux-arm_64.txz");
    assertThatThrownBy(() -> ServerArchive.of("Mac OS X", "aarch64"))
        .hasMessageStartingWith("EMBEDDED_MACHINE_UNSUPPORTED");
  }
}
