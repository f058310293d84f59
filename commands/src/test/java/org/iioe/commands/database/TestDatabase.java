package org.iioe.commands.database;

import java.security.SecureRandom;
import java.util.Map;
import org.iioe.commands.database.embedded.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A database of its own for a test class, with the schema in it.
 *
 * <pre>{@code
 * @RegisterExtension static final TestDatabase platform = new TestDatabase();
 *
 * @Test
 * void importsACourse() {
 *   platform.database().write(handle -> ...);
 * }
 * }</pre>
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {
  private @Nullable DatabaseAddress address;
  private @Nullable Database database;

  @Override
  public void beforeAll(ExtensionContext context) {
    address = TestServer.migratedDatabase();
    database = Database.open(address, new SecureRandom());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    database().close();
    TestServer.drop(address());
  }

  public Database database() {
    if (database == null) {
      throw new IllegalStateException("not in a test");
    }
    return database;
  }

  /** Where it is, for a test that runs a whole command: its URL with the password in it. */
  public DatabaseAddress address() {
    if (address == null) {
      throw new IllegalStateException("not in a test");
    }
    return address;
  }

  /** The book of runs, kept by somebody who is nobody. */
  public Runs runs() {
    return new Runs(database(), new Actor("tester", null));
  }

  /** A run that has begun, for a test of something that needs one. */
  public Run run() {
    return runs().begin(new RunStart("test", null, Map.of()));
  }
}
