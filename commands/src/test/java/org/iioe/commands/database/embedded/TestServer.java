package org.iioe.commands.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.database.Migrator;

/**
 * One server for all tests of this Java process, with a migrated template database. It may lose
 * data in a power failure, which makes it quick, and is removed when the process ends.
 */
public final class TestServer {
  private static final Map<String, String> QUICK =
      Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");
  private static final String TEMPLATE = "template_iioe";
  private static final AtomicInteger COPIES = new AtomicInteger();

  private TestServer() {}

  private static final class Holder {
    static final DatabaseAddress SERVER = start();
  }

  /** A new database with the schema in it and nothing else. */
  public static DatabaseAddress migratedDatabase() {
    return copyOf(TEMPLATE);
  }

  /** A new database with nothing in it. */
  public static DatabaseAddress emptyDatabase() {
    return copyOf("template0");
  }

  /** Removes a database with all who are connected to it. */
  public static void drop(DatabaseAddress database) {
    Database.execute(Holder.SERVER, "DROP DATABASE " + database.database() + " WITH (FORCE)");
  }

  /** A server apart from the one of all tests, configured as users have it. */
  public static EmbeddedServer another(Path root) {
    Folders folders = new Folders(root, Path.of("target", "postgresql").toAbsolutePath());
    return new EmbeddedServer(folders, SecureRandom::new, Map.of("fsync", "off"));
  }

  private static DatabaseAddress copyOf(String template) {
    String name = "test_" + COPIES.incrementAndGet();
    Database.execute(
        Holder.SERVER, "CREATE DATABASE " + name + " TEMPLATE " + template + " STRATEGY FILE_COPY");
    return Holder.SERVER.withDatabase(name);
  }

  private static DatabaseAddress start() {
    try {
      Path root = Files.createTempDirectory("iioe-test-");
      // The programs are unpacked once for all runs of the tests, until "clean".
      Folders folders = new Folders(root, Path.of("target", "postgresql").toAbsolutePath());
      EmbeddedServer server = new EmbeddedServer(folders, SecureRandom::new, QUICK);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(server, root)));
      DatabaseAddress postgres = server.start().withDatabase("postgres");
      Database.execute(postgres, "CREATE DATABASE " + TEMPLATE);
      migrate(postgres.withDatabase(TEMPLATE));
      return postgres;
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void migrate(DatabaseAddress address) {
    try (Database database = Database.open(address, new SecureRandom())) {
      new Migrator(address, database).migrate();
    }
  }

  private static void remove(EmbeddedServer server, Path root) {
    try {
      server.stop();
      Trees.delete(root);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
