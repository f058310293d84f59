package org.iioe.commands.database.embedded;

import java.util.concurrent.ThreadLocalRandom;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.fault.Fault;

/** Makes the suite's database on a new server. */
final class FirstDatabase {
  private FirstDatabase() {}

  static void ensure(DatabaseAddress address) {
    try {
      Database.open(address, ThreadLocalRandom.current()).close();
    } catch (Fault fault) {
      if (!fault.code().equals("DATABASE_UNKNOWN")) {
        throw fault;
      }
      Database.execute(address.withDatabase("postgres"), "CREATE DATABASE " + address.database());
    }
  }
}
