package org.iioe.commands.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.iioe.commands.database.UnreliableLine.Fate;
import org.iioe.commands.database.embedded.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The connection breaks while a commit is on its way: the work is done once, never twice. */
class LostCommitTest {
  private final DatabaseAddress server = TestServer.migratedDatabase();

  @AfterEach
  void drop() {
    TestServer.drop(server);
  }

  @Test
  void aCommitThatNeverArrivedIsDoneAgain() throws IOException {
    assertThat(attemptsToAddOneRow(Fate.LOST)).isEqualTo(2);
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void aCommitWhoseAnswerWasLostIsNotDoneTwice() throws IOException {
    assertThat(attemptsToAddOneRow(Fate.UNANSWERED)).isEqualTo(1);
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void aCommitThatIsStillOnItsWayIsWaitedFor() throws IOException {
    assertThat(attemptsToAddOneRow(Fate.LATE)).isEqualTo(1);
    assertThat(rows()).isEqualTo(1);
  }

  private int attemptsToAddOneRow(Fate fate) throws IOException {
    AtomicInteger attempts = new AtomicInteger();
    try (UnreliableLine line = new UnreliableLine(server, fate);
        Database database = Database.open(line.address(), new SplittableRandom(1))) {
      Runs runs = new Runs(database, new Actor("tester", null));
      database.write(
          handle -> {
            attempts.incrementAndGet();
            return runs.begin(handle, new RunStart("test", null, Map.of()));
          });
    }
    return attempts.get();
  }

  private int rows() {
    try (Database database = Database.open(server, new SplittableRandom(1))) {
      return database.read(
          connection -> {
            try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM iioe.run")) {
              row.next();
              return row.getInt(1);
            }
          });
    }
  }
}
