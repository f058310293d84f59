package org.iioe.commands.teacher.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.fault.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** System properties {@code iioe.kills} and {@code iioe.rounds} make these as long as one likes. */
class ConcurrentImportsTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  private static final int KILLS = Integer.getInteger("iioe.kills", 5);
  private static final int ROUNDS = Integer.getInteger("iioe.rounds", 3);
  private static final int PEOPLE = 2000;
  private static final int IMPORTS = 4;
  private static final String HEADER = "email,given_name,course,role";

  private final Platform tables = new Platform(platform.database());

  @BeforeEach
  void empty() {
    tables.empty();
  }

  private static List<String> people(int first, int count, String name, String role) {
    List<String> lines = new ArrayList<>();
    for (int i = first; i < first + count; i++) {
      lines.add("p" + i + "@example.org," + name + i + ",c1," + role);
    }
    return lines;
  }

  private static Imports imports(List<String> lines, String name) {
    return Imports.of(new SampleRoster(HEADER, lines), name);
  }

  @Test
  void fourAtOnceLoseNothingAndDoubleNothing() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      List<CompletableFuture<EnrollmentResult>> running = new ArrayList<>();
      for (int i = 0; i < IMPORTS; i++) {
        int first = round * PEOPLE / 2 + i * PEOPLE / IMPORTS;
        Imports one = imports(people(first, PEOPLE, "R" + round + "I" + i, ""), round + " " + i);
        running.add(CompletableFuture.supplyAsync(() -> one.run(platform.database())));
      }
      long created = 0;
      for (CompletableFuture<EnrollmentResult> one : running) {
        created += one.get().teachers().created();
      }
      int all = round * PEOPLE / 2 + (IMPORTS - 1) * PEOPLE / IMPORTS + PEOPLE;
      assertThat(tables.count("iioe.teacher")).as("round %d", round).isEqualTo(all);
      assertThat(tables.count("iioe.enrollment")).isEqualTo(all);
      assertThat(created).isEqualTo(round == 0 ? all : PEOPLE / 2);
      JournalAgreement.check(platform.database());
    }
  }

  @Test
  void aKilledServerProcessLeavesAllOrNothing() throws Exception {
    SplittableRandom random = new SplittableRandom(20261124);
    List<String> lines = people(0, PEOPLE, "First", "learner");
    imports(lines, "first").run(platform.database());
    for (int kill = 1; kill <= KILLS; kill++) {
      String role = kill % 2 == 0 ? "learner" : "trainer";
      Imports next = imports(people(kill, PEOPLE, "N" + kill, role), "kill " + kill);
      CompletableFuture<EnrollmentResult> running =
          CompletableFuture.supplyAsync(() -> next.run(platform.database()));
      for (int shots = 0; shots < 3; shots++) {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(250));
        shoot(platform.database());
      }
      finish(running);
      JournalAgreement.check(platform.database());
      EnrollmentResult again = next.run(platform.database());
      assertThat(again.rows().accepted()).isEqualTo(PEOPLE);
      assertThat(tables.count("iioe.teacher")).isEqualTo(PEOPLE + kill);
      assertThat(tables.count("iioe.enrollment")).isEqualTo(PEOPLE + kill);
      assertThat(tables.count("iioe.enrollment WHERE role = '" + role + "'"))
          .isGreaterThanOrEqualTo(PEOPLE);
      JournalAgreement.check(platform.database());
    }
  }

  /** Ends the server processes that import, without their having a say. */
  private static void shoot(Database database) {
    database.query(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid()
                      AND state <> 'idle'""")
                .mapTo(Long.class)
                .one());
  }

  /** It was retried until it was done, or said that the server is out of reach. */
  private static void finish(CompletableFuture<EnrollmentResult> running) throws Exception {
    try {
      running.get();
    } catch (ExecutionException failure) {
      assertThat(failure.getCause())
          .isInstanceOfSatisfying(
              Fault.class, fault -> assertThat(fault.code()).startsWith("DATABASE_"));
    }
  }

  @Test
  void anInterruptedImportIsUndoneWhileAStatementRuns() throws Exception {
    Imports one = imports(people(0, PEOPLE, "P", ""), "interrupted");
    Throwable[] thrown = new Throwable[1];
    Thread importing =
        new Thread(
            () -> {
              try {
                one.run(platform.database());
              } catch (Fault fault) {
                thrown[0] = fault;
              }
            });
    platform
        .database()
        .write(
            handle -> {
              // Now the import has to wait for its own lock.
              handle.execute("LOCK TABLE iioe.teacher IN SHARE ROW EXCLUSIVE MODE");
              importing.start();
              while (waiting() == 0) {
                Thread.onSpinWait();
              }
              importing.interrupt();
              join(importing);
              return handle;
            });
    assertThat(thrown[0])
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("INTERRUPTED"));
    assertThat(tables.count("iioe.teacher")).isZero();
    assertThat(tables.count("iioe.run")).isZero();
  }

  private long waiting() {
    return tables.count(
        "pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }
}
