package org.iioe.commands.teacher.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.iioe.commands.progress.Progress;
import org.iioe.commands.teacher.forget.TeacherForget;
import org.iioe.commands.teacher.forget.Traces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Forgetting somebody while others forget, or import, the same person. */
class ForgetAtOnceTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  private static final int ROUNDS = Integer.getInteger("iioe.rounds", 2);
  private static final int PEOPLE = 1000;
  private static final String ADDRESS = "zuleikha@example.org";
  private static final String HEADER = "email,given_name,course";

  private final Platform tables = new Platform(platform.database());

  @BeforeEach
  void empty() {
    tables.empty();
  }

  /** Among the others she is once taken and once rejected. */
  private static Imports roster(String name) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      lines.add("p" + i + "@example.org," + name + i + ",c1");
    }
    lines.add(PEOPLE / 3, ADDRESS + ",Zuleikha " + name + ",c1");
    lines.add(PEOPLE / 2, ADDRESS.replace('@', ' ') + ",Zuleikha,c1");
    return Imports.of(new SampleRoster(HEADER, lines), name);
  }

  /** Whether she was known, and so is forgotten. */
  private static boolean forget() {
    try {
      new TeacherForget(
              platform.database(),
              platform.runs(),
              new Traces(platform.database(), false, Progress.NONE))
          .forget(new TeacherForget.Request(List.of(ADDRESS), List.of()), () -> {});
      return true;
    } catch (Fault unknown) {
      assertThat(unknown.kind()).as(unknown.getMessage()).isEqualTo(FaultKind.NOT_FOUND);
      return false;
    }
  }

  @Test
  void ofTwoAtOnceOneSaysThatItIsDone() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      roster("R" + round).run(platform.database());
      CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(ForgetAtOnceTest::forget);
      boolean one = forget();
      assertThat(one ^ other.get()).as("round %d", round).isTrue();
      assertThat(traces()).isZero();
      assertThat(tables.count("iioe.teacher WHERE email IS NULL")).isEqualTo(round + 1L);
    }
  }

  @Test
  void aRunThatSaidNothingButHerNameSaysNothing() {
    roster("Only").run(platform.database());
    platform
        .database()
        .write(
            handle ->
                handle.execute(
                    """
                    INSERT INTO iioe.run (token, verb, system_user_name, arguments) VALUES
                      ('11111111-1111-1111-1111-111111111111', 'partner register', 'desk',
                       '{"file": "zuleikha.csv"}')"""));
    assertThat(forget()).isTrue();
    assertThat(traces()).isZero();
    assertThat(tables.count("iioe.run WHERE verb = 'partner register' AND arguments = '{}'"))
        .isOne();
  }

  @Test
  void aChangeOfNothingButHerNameIsNoChangeAnyMore() {
    roster("Only").run(platform.database());
    platform
        .database()
        .write(
            handle ->
                handle.execute(
                    """
                    INSERT INTO iioe.journal (run_id, relation, row_id, operation, earlier, later)
                    SELECT (SELECT max(id) FROM iioe.run), 'teacher', id, 'changed',
                      '{"nominated_by": "zuleikha@example.org"}', '{"nominated_by": null}'
                    FROM iioe.teacher WHERE email_key = 'p0@example.org'"""));
    assertThat(forget()).isTrue();
    assertThat(traces()).isZero();
    assertThat(
            tables.count(
                "iioe.journal WHERE earlier = '{}' AND later = '{\"nominated_by\": null}'"))
        .isOne();
  }

  /** As if one had come after the other: she is gone, or came again with the roster, whole. */
  @Test
  void duringAnImportItIsBeforeOrAfter() throws Exception {
    SplittableRandom random = new SplittableRandom(4);
    roster("First").run(platform.database());
    for (int round = 0; round < ROUNDS * 2; round++) {
      // In one transaction: what later chunks of a file say of her comes after she was forgotten.
      Imports one = roster("R" + round);
      CompletableFuture<EnrollmentResult> running =
          CompletableFuture.supplyAsync(() -> one.run(platform.database()));
      TimeUnit.MILLISECONDS.sleep(random.nextInt(150));
      forget();
      EnrollmentResult result = running.get();
      assertThat(result.rows().accepted()).isEqualTo(PEOPLE + 1L);
      String her = "iioe.teacher WHERE email_key = '" + ADDRESS + "'";
      long here = tables.count(her);
      assertThat(here).as("round %d", round).isBetween(0L, 1L);
      if (here == 1) {
        assertThat(tables.count(her + " AND given_name LIKE 'Zuleikha R" + round + "%'")).isOne();
        assertThat(forget()).isTrue();
      }
      assertThat(traces()).as("round %d", round).isZero();
    }
  }

  private long traces() {
    return tables.count(
        """
        (SELECT CAST(teacher AS text) AS row FROM iioe.teacher
         UNION ALL SELECT CAST(teacher_alias AS text) FROM iioe.teacher_alias
         UNION ALL SELECT CAST(journal AS text) FROM iioe.journal
         UNION ALL SELECT CAST(roster_reject AS text) FROM iioe.roster_reject
         UNION ALL SELECT CAST(run AS text) FROM iioe.run) everything
        WHERE row ILIKE '%zuleikha%'""");
  }
}
