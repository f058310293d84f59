package org.iioe.commands.teacher.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.fault.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChunkedImportTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  private static final String HEADER = "email,given_name,course";
  private static final int ROWS = 25;

  private final Platform tables = new Platform(platform.database());

  @BeforeEach
  void empty() {
    tables.empty();
  }

  private static List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      lines.add(i == 12 ? "nobody,,c1" : "p" + i + "@example.org,P" + i + ",c1");
    }
    return lines;
  }

  /** Lines at one of which something happens. */
  private static Iterable<String> lines(int line, Runnable action) {
    return () ->
        new Iterator<>() {
          private final Iterator<String> all = lines().iterator();
          private int next;

          @Override
          public boolean hasNext() {
            return all.hasNext();
          }

          @Override
          public String next() {
            if (next++ == line) {
              action.run();
            }
            return all.next();
          }
        };
  }

  private static Imports imports(Iterable<String> lines) {
    return Imports.of(new SampleRoster(HEADER, lines), "chunks").chunk(10);
  }

  @Test
  void doesAllChunksInOneRun() {
    Imports chunked = imports(lines()).announced();
    EnrollmentResult result = chunked.run(platform.database());
    assertThat(result.rows()).isEqualTo(new RowCounts(ROWS, 24, 1, 0));
    assertThat(result.teachers().created()).isEqualTo(24);
    assertThat(result.isResumed()).isFalse();
    assertThat(chunked.rejected()).containsExactly("13 [EMAIL_INVALID{value=\"\\}]");
    assertThat(chunked.announcements).hasSize(24);
    assertThat(tables.count("iioe.run WHERE outcome = 'rejected'")).isEqualTo(1);
    assertThat(tables.count("iioe.journal")).isEqualTo(6);
    JournalAgreement.check(platform.database());
  }

  @Test
  void goesOnBehindTheLastChunkAfterACrash() {
    Iterable<String> broken =
        lines(
            22,
            () -> {
              throw new IllegalStateException("crash");
            });
    assertThatThrownBy(() -> imports(broken).run(platform.database())).hasMessage("crash");
    assertThat(tables.count("iioe.run WHERE outcome IS NULL")).isEqualTo(1);
    assertThat(tables.count("iioe.roster WHERE records_done = 20")).isEqualTo(1);
    assertThat(tables.count("iioe.teacher")).isEqualTo(19);
    Imports again = imports(lines());
    EnrollmentResult result = again.run(platform.database());
    assertThat(result.isResumed()).isTrue();
    assertThat(result.rows()).isEqualTo(new RowCounts(ROWS, 24, 1, 0));
    assertThat(result.teachers()).isEqualTo(new TeacherCounts(24, 0, 0, 0));
    assertThat(again.rejects).hasSize(1);
    assertThat(tables.count("iioe.run")).isEqualTo(1);
    JournalAgreement.check(platform.database());
  }

  @Test
  void onlyOneOfTwoGoesOn() {
    Iterable<String> broken =
        lines(
            22,
            () -> {
              throw new IllegalStateException("crash");
            });
    assertThatThrownBy(() -> imports(broken).run(platform.database())).hasMessage("crash");
    List<CompletableFuture<EnrollmentResult>> others = new ArrayList<>();
    Imports faster =
        imports(
            lines(
                24,
                () -> {
                  others.add(
                      CompletableFuture.supplyAsync(
                          () -> imports(lines()).run(platform.database())));
                  awaitSomebodyWaiting();
                }));
    assertThat(faster.run(platform.database()).isResumed()).isTrue();
    assertThatThrownBy(() -> others.get(0).join())
        .hasCauseInstanceOf(Fault.class)
        .hasMessageContaining("ENROLL_ELSEWHERE");
    assertThat(tables.count("iioe.teacher")).isEqualTo(24);
    JournalAgreement.check(platform.database());
  }

  private void awaitSomebodyWaiting() {
    long end = System.nanoTime() + 10_000_000_000L;
    String waiting =
        "pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    while (tables.count(waiting) == 0 && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }
}
