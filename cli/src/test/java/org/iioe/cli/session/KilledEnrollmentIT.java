package org.iioe.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.teacher.enrollment.JournalAgreement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packed program, ended in every way at random moments of an import, and started again. System
 * properties {@code iioe.kills} and {@code iioe.people} make this as long as one likes.
 */
class KilledEnrollmentIT {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  private static final int KILLS = Integer.getInteger("iioe.kills", 4);
  private static final int PEOPLE = Integer.getInteger("iioe.people", 4000);
  private static final int CHUNK = PEOPLE / 8;
  private static final int BAD_ROW = PEOPLE / 2;
  private static final int REJECTED = 1;

  private static final List<String> SIGNALS = List.of("KILL", "KILL", "TERM", "INT");
  private static final String PLAIN = " --quiet --rejects rejects.csv";
  private static final String CHUNKED = PLAIN + " --chunk " + CHUNK;

  /** Whom the roster of a round has brought, by the number of their row. */
  private static final String BROUGHT =
      """
      (SELECT teacher.*, CAST(split_part(given_name, ' ', 2) AS bigint) AS row
       FROM iioe.teacher WHERE given_name LIKE 'R{round} %') brought""";

  private static final String KEYS =
      """
      SELECT string_agg(conname || pg_get_constraintdef(oid), ';' ORDER BY conname)
      FROM pg_constraint WHERE connamespace = CAST('iioe' AS regnamespace)""";

  @TempDir Path folder = Path.of("");

  private final SplittableRandom random = new SplittableRandom(20261124);
  private final Set<Integer> known = new HashSet<>();
  private String keys = "";

  @BeforeEach
  void prepare() {
    platform
        .database()
        .write(handle -> handle.execute("INSERT INTO iioe.course (code) VALUES ('c1')"));
    keys = text(KEYS);
  }

  @Test
  void leavesAllOrNothingAndGoesOnWhereItWas() throws Exception {
    roster(0);
    long start = System.nanoTime();
    finish(0, PLAIN, "undisturbed");
    long usual = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    int stopped = 0;
    for (int round = 1; round <= KILLS; round++) {
      String signal = SIGNALS.get(round % SIGNALS.size());
      String options = random.nextBoolean() ? PLAIN : CHUNKED;
      String how = "round " + round + ", " + signal + options;
      roster(round);
      stopped += isStopped(round, signal, options, usual, how) ? 1 : 0;
      checkPart(round, options, how);
      finish(round, options, how);
    }
    assertThat(stopped).as("stopped before the end").isGreaterThanOrEqualTo(KILLS / 3);
  }

  /** Nine of ten are those of the round before, who change in two columns. */
  private void roster(int round) throws IOException {
    StringBuilder rows = new StringBuilder("email,given_name,course,role\n");
    for (int row = 1; row <= PEOPLE; row++) {
      int person = round * PEOPLE / 10 + row;
      boolean bad = row == BAD_ROW;
      rows.append(bad ? "nobody" : "p" + person + "@example.org").append(",R").append(round);
      rows.append(' ').append(row).append(",c1,").append(role(round)).append('\n');
      if (!bad) {
        known.add(person);
      }
    }
    Files.writeString(folder.resolve(name(round)), rows);
    Files.deleteIfExists(folder.resolve("rejects.csv"));
  }

  private static String name(int round) {
    return "roster-" + round + ".csv";
  }

  private static String role(int round) {
    return round % 2 == 0 ? "learner" : "trainer";
  }

  /** Whether the signal came before the program had ended by itself. */
  private boolean isStopped(int round, String signal, String options, long usual, String how)
      throws Exception {
    Path said = folder.resolve("said");
    List<String> before = parts();
    Process program =
        shell()
            .start("exec env --default-signal iioe teacher enroll " + name(round) + options, said);
    long moment = random.nextLong(usual);
    if (!signal.equals("KILL")) {
      // As long as it is a script, or Java that begins, a signal ends it as it ends any program.
      while (program.isAlive() && !isServerAtWork()) {
        Thread.onSpinWait();
      }
      moment /= 2;
    }
    program.waitFor(moment, TimeUnit.MILLISECONDS);
    new ProcessBuilder("kill", "-" + signal, Long.toString(program.pid())).start().waitFor();
    int exit = program.waitFor();
    while (isServerAtWork()) {
      Thread.onSpinWait();
    }
    if (exit == REJECTED) {
      return false;
    }
    if (signal.equals("KILL")) {
      assertThat(exit).as(how).isEqualTo(137);
    } else {
      assertThat(Files.readString(said))
          .as(how)
          .endsWith("iioe: Interrupted. What was not committed has been undone.\n");
      assertThat(exit).as(how).isEqualTo(130);
      assertThat(parts()).as(how).isEqualTo(before);
    }
    return true;
  }

  /** Files that the program had begun. */
  private List<String> parts() {
    return Stream.of(Objects.requireNonNull(folder.toFile().list()))
        .filter(name -> name.endsWith(".part"))
        .sorted()
        .toList();
  }

  private static boolean isServerAtWork() {
    return number(
            """
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'""",
            0)
        > 0;
  }

  /** What is there is whole: the roster, or its first so many chunks. */
  private void checkPart(int round, String options, String how) {
    long last = number("SELECT coalesce(max(row), 0) FROM " + BROUGHT, round);
    long brought = number("SELECT count(*) FROM " + BROUGHT, round);
    assertThat(brought).as(how).isEqualTo(last > BAD_ROW ? last - 1 : last);
    if (options.equals(PLAIN)) {
      assertThat(last).as(how).isIn(0L, (long) PEOPLE);
    }
    // The last row of a chunk is the bad one.
    long chunks = (last + 1) / CHUNK;
    assertThat(last).as(how).isEqualTo(chunks * CHUNK == BAD_ROW ? BAD_ROW - 1 : chunks * CHUNK);
    assertThat(number("SELECT count(*) FROM iioe.run WHERE outcome IS NULL", round))
        .as(how)
        .isEqualTo(last % PEOPLE == 0 ? 0 : 1);
    assertThat(Files.exists(folder.resolve("rejects.csv")) && last < PEOPLE).as(how).isFalse();
    check(round, how);
  }

  private void finish(int round, String options, String how) throws Exception {
    Shell.Outcome outcome = shell().run("iioe teacher enroll " + name(round) + options);
    assertThat(outcome.exitCode()).as(how + outcome.text()).isEqualTo(REJECTED);
    assertThat(number("SELECT count(*) FROM " + BROUGHT, round)).as(how).isEqualTo(PEOPLE - 1);
    assertThat(number("SELECT count(*) FROM iioe.teacher", round)).as(how).isEqualTo(known.size());
    assertThat(number("SELECT count(*) FROM iioe.enrollment", round))
        .as(how)
        .isEqualTo(known.size());
    assertThat(number("SELECT count(*) FROM iioe.run WHERE outcome IS NULL", round)).isZero();
    assertThat(Files.readAllLines(folder.resolve("rejects.csv"))).as(how).hasSize(2);
    check(round, how);
  }

  /** Who is brought is enrolled, the journal says the same as the tables, and all rules stand. */
  private void check(int round, String how) {
    String enrolled =
        "SELECT count(*) FROM "
            + BROUGHT
            + " JOIN iioe.enrollment ON teacher_id = brought.id WHERE role = '"
            + role(round)
            + "'";
    assertThat(number(enrolled, round))
        .as(how)
        .isEqualTo(number("SELECT count(*) FROM " + BROUGHT, round));
    assertThat(text(KEYS)).as(how).isEqualTo(keys);
    JournalAgreement.check(platform.database());
  }

  private Shell shell() {
    Shell shell = new Shell(folder);
    shell.set("PATH", Program.launcher().getParent() + ":" + System.getenv("PATH"));
    shell.set("XDG_CACHE_HOME", Program.cache().toString());
    shell.set("IIOE_DATABASE_URL", platform.address().urlWithPassword());
    return shell;
  }

  private static long number(String sql, int round) {
    return Long.parseLong(text(sql.replace("{round}", Integer.toString(round))));
  }

  private static String text(String sql) {
    return platform.database().query(handle -> handle.createQuery(sql).mapTo(String.class).one());
  }
}
