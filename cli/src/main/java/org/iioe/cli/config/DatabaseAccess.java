package org.iioe.cli.config;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.SplittableRandom;
import org.iioe.commands.database.Actor;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.database.Migrator;
import org.iioe.commands.database.SchemaVersion;
import org.iioe.commands.database.embedded.EmbeddedServer;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/** Opens the database that is meant; starts the embedded one when it is that. */
public final class DatabaseAccess {
  private final DatabaseLocator locator;
  private final Map<String, String> environment;
  private final Runnable firstStart;

  /**
   * @param firstStart called before the embedded server is set up, which takes seconds
   */
  public DatabaseAccess(
      DatabaseLocator locator, Map<String, String> environment, Runnable firstStart) {
    this.locator = locator;
    this.environment = environment;
    this.firstStart = firstStart;
  }

  public LocatedDatabase located() {
    return locator.locate();
  }

  /** The embedded server of this user, running or not. */
  public EmbeddedServer embedded() {
    return new EmbeddedServer(dataFolder(), SecureRandom::new);
  }

  private Path dataFolder() {
    return DataHome.folder(environment);
  }

  /** Opens the database with the schema that this program was built for, or a fault. */
  public Database open() {
    DatabaseAddress address = located().address();
    if (address == null) {
      return openEmbedded();
    }
    Database database = connect(address);
    try {
      SchemaVersion.require(database);
      return database;
    } catch (RuntimeException failure) {
      database.close();
      throw failure;
    }
  }

  /** Connects without a look at the schema; starts the embedded server if it is that one. */
  public Database connect(DatabaseAddress address) {
    return Database.open(address, new SplittableRandom());
  }

  /** Where the database is; starts the embedded server if it is that one. */
  public DatabaseAddress address() {
    DatabaseAddress address = located().address();
    return address == null ? startEmbedded() : address;
  }

  /** Starts the embedded server unless it runs. */
  public DatabaseAddress startEmbedded() {
    EmbeddedServer server = embedded();
    if (server.isNew()) {
      firstStart.run();
    }
    return server.start();
  }

  private Database openEmbedded() {
    DatabaseAddress running = embedded().running();
    Database database = running == null ? null : connectIfThere(running);
    if (running == null || database == null) {
      running = startEmbedded();
      database = connect(running);
    }
    if (SchemaVersion.of(database) < SchemaVersion.CURRENT) {
      new Migrator(running, database).migrate();
    }
    SchemaVersion.require(database);
    return database;
  }

  /** The state file may speak of a server that is gone. */
  private @Nullable Database connectIfThere(DatabaseAddress address) {
    try {
      return connect(address);
    } catch (Fault gone) {
      return null;
    }
  }

  /** Who runs this command. */
  public Actor actor() {
    return new Actor(System.getProperty("user.name", "?"), job());
  }

  /** The CI job by the address that its system gives it, or null. */
  private @Nullable String job() {
    for (String variable : new String[] {"CI_JOB_URL", "BUILD_URL"}) {
      String url = environment.getOrDefault(variable, "");
      if (!url.isEmpty()) {
        return url;
      }
    }
    String run = environment.getOrDefault("GITHUB_RUN_ID", "");
    return run.isEmpty()
        ? null
        : environment.getOrDefault("GITHUB_REPOSITORY", "") + "/actions/runs/" + run;
  }
}
