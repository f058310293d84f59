package org.iioe.commands.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  @BeforeEach
  void makesATableOfCounters() {
    platform
        .database()
        .write(
            handle -> {
              handle.execute("CREATE TABLE IF NOT EXISTS iioe.counter (id int, value int)");
              handle.execute("TRUNCATE iioe.counter");
              return handle.execute("INSERT INTO iioe.counter VALUES (1, 0), (2, 0)");
            });
  }

  @Test
  void whatIsWrittenCanBeRead() {
    platform
        .database()
        .write(handle -> handle.execute("UPDATE iioe.counter SET value = 7 WHERE id = 1"));

    assertThat(value(1)).isEqualTo(7);
  }

  @Test
  void aReaderCannotWrite() {
    assertThatThrownBy(
            () ->
                platform
                    .database()
                    .read(
                        connection ->
                            connection
                                .createStatement()
                                .executeUpdate("UPDATE iioe.counter SET value = 7")))
        .isInstanceOf(Fault.class)
        .extracting(failure -> ((Fault) failure).code())
        .isEqualTo("DATABASE_READ_ONLY");
    assertThat(value(1)).isZero();
  }

  @Test
  void aFailedTransactionLeavesNothingAndTheConnectionIsOfUseAgain() {
    assertThatThrownBy(
            () ->
                platform
                    .database()
                    .write(
                        handle -> {
                          handle.execute("UPDATE iioe.counter SET value = 7");
                          throw Fault.refused("TEST");
                        }))
        .hasMessage("TEST");
    assertThat(value(1)).isZero();
  }

  @Test
  void aBrokenRuleNamesTheConstraintAndNotTheRow() {
    assertThatThrownBy(
            () ->
                platform
                    .database()
                    .write(
                        handle ->
                            handle.execute(
                                "INSERT INTO iioe.run (token, verb, system_user_name)"
                                    + " VALUES (gen_random_uuid(), '', 'somebody')")))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> {
              assertThat(fault.kind()).isEqualTo(FaultKind.REFUSED);
              assertThat(fault.getMessage())
                  .isEqualTo("DATABASE_RULE_BROKEN {constraint=run_verb_check, sqlState=23514}");
            });
  }

  /** Two serializable transactions read both counters and each raises one: one must be redone. */
  @Test
  void aSerializationFailureIsRetriedUntilBothAreDone() throws Exception {
    CyclicBarrier bothHaveRead = new CyclicBarrier(2);
    AtomicInteger attempts = new AtomicInteger();
    List<CompletableFuture<Void>> writers = new ArrayList<>();
    for (int id = 1; id <= 2; id++) {
      int own = id;
      writers.add(
          CompletableFuture.runAsync(
              () ->
                  platform.database().write(handle -> raise(handle, own, bothHaveRead, attempts))));
    }
    CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).get();

    assertThat(attempts).hasValue(3);
    assertThat(value(1) + value(2)).isEqualTo(3);
  }

  private static int raise(
      Handle handle, int own, CyclicBarrier bothHaveRead, AtomicInteger attempts) {
    handle.execute("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE");
    int sum = handle.createQuery("SELECT sum(value) FROM iioe.counter").mapTo(Integer.class).one();
    if (attempts.incrementAndGet() <= 2) {
      await(bothHaveRead);
    }
    return handle.execute("UPDATE iioe.counter SET value = ? WHERE id = ?", sum + 1, own);
  }

  @Test
  void aDeadlockIsRetriedUntilBothAreDone() throws Exception {
    CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    AtomicInteger attempts = new AtomicInteger();
    CompletableFuture<Integer> forward =
        CompletableFuture.supplyAsync(() -> raiseBoth(1, 2, bothHoldOne, attempts));
    CompletableFuture<Integer> backward =
        CompletableFuture.supplyAsync(() -> raiseBoth(2, 1, bothHoldOne, attempts));
    CompletableFuture.allOf(forward, backward).get();

    assertThat(attempts).hasValue(3);
    assertThat(value(1)).isEqualTo(2);
    assertThat(value(2)).isEqualTo(2);
  }

  private static int raiseBoth(
      int first, int second, CyclicBarrier bothHoldOne, AtomicInteger attempts) {
    return platform
        .database()
        .write(
            handle -> {
              handle.execute("UPDATE iioe.counter SET value = value + 1 WHERE id = ?", first);
              if (attempts.incrementAndGet() <= 2) {
                await(bothHoldOne);
              }
              return handle.execute(
                  "UPDATE iioe.counter SET value = value + 1 WHERE id = ?", second);
            });
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void aConnectionLostBeforeTheCommitIsRetried() {
    AtomicInteger attempts = new AtomicInteger();
    platform
        .database()
        .write(
            handle -> {
              handle.execute("UPDATE iioe.counter SET value = value + 1 WHERE id = 1");
              if (attempts.incrementAndGet() == 1) {
                handle.execute("SELECT pg_terminate_backend(pg_backend_pid())");
              }
              return attempts;
            });

    assertThat(attempts).hasValue(2);
    assertThat(value(1)).isEqualTo(1);
  }

  @Test
  void aRunIsBegunAndFinished() {
    Run run = platform.runs().begin(new RunStart("course import", null, Map.of("jobs", "4")));
    platform.database().write(run, handle -> handle.execute("SELECT 1"));
    platform.runs().finish(run, RunOutcome.REJECTED, Map.of("created", 3L));

    String row =
        text(
            """
            SELECT concat_ws('|', verb, database_user_name, system_user_name, arguments, outcome,
                             counts, finished_at >= started_at,
                             (SELECT count(*) FROM iioe.commit_mark WHERE run_id = run.id))
            FROM iioe.run WHERE id = %d"""
                .formatted(run.id()));
    assertThat(row)
        .isEqualTo("course import|iioe|tester|{\"jobs\": \"4\"}|rejected|{\"created\": 3}|t|0");
  }

  @Test
  void theJournalKeepsKeysAndEarlierValues() {
    Run run = platform.run();
    platform
        .database()
        .write(
            handle -> {
              Journal.created(handle, run, "course", List.of(5L, 6L));
              Journal.changed(handle, run, "course", 4, Map.of("title", "Old"));
              return run;
            });

    assertThat(
            text(
                """
                SELECT string_agg(concat_ws(' ', relation, row_id, row_ids, operation, earlier), ', '
                                  ORDER BY id)
                FROM iioe.journal WHERE run_id = %d"""
                    .formatted(run.id())))
        .isEqualTo("course {[5,7)} created, course 4 changed {\"title\": \"Old\"}");
  }

  private static int value(int id) {
    return Integer.parseInt(text("SELECT value FROM iioe.counter WHERE id = " + id));
  }

  private static String text(String query) {
    return platform
        .database()
        .read(
            connection -> {
              try (Statement statement = connection.createStatement();
                  ResultSet rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getString(1);
              }
            });
  }
}
