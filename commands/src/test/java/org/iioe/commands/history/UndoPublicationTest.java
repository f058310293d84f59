package org.iioe.commands.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.iioe.commands.course.CoursePublication;
import org.iioe.commands.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The journal of published versions says no later values, and only one of an edition is offered.
 */
class UndoPublicationTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  private final Rows rows = new Rows(platform);

  @BeforeEach
  void makeThreeVersions() {
    rows.sql("TRUNCATE iioe.course, iioe.journal CASCADE");
    rows.sql("INSERT INTO iioe.course (code) VALUES ('physics')");
    rows.sql(
        "INSERT INTO iioe.course_edition (course_id, language, title)"
            + " SELECT id, 'en', 'Physics' FROM iioe.course");
    platform.run();
    rows.sql(
        """
        INSERT INTO iioe.course_version (edition_id, number, status, title, standard,
          canonical_digest, archive_name, file_count, file_bytes, run_id)
        SELECT edition.id, n, 'staged', 'Physics', 'scorm-1.2', repeat('0', 64), 'p.zip', 1, 1,
          (SELECT max(id) FROM iioe.run)
        FROM iioe.course_edition edition, generate_series(1, 3) n""");
  }

  private static long publish(int version) {
    return Objects.requireNonNull(
        new CoursePublication(platform.database(), platform.runs())
            .publish(new CoursePublication.Request("physics", "en", version, false))
            .run());
  }

  private static UndoReport undo(long run) {
    return new HistoryUndo(platform.database(), platform.runs())
        .undo(new HistoryUndo.Request(run, false));
  }

  private List<String> versions() {
    return rows.texts("SELECT status FROM iioe.course_version ORDER BY number");
  }

  @Test
  void theEarlierVersionIsOfferedAgain() {
    publish(1);
    long second = publish(2);
    assertThat(versions()).containsExactly("retired", "published", "staged");

    UndoReport report = undo(second);

    assertThat(report.skips()).isEmpty();
    assertThat(versions()).containsExactly("published", "staged", "staged");
    assertThat(undo(Objects.requireNonNull(report.run())).restored()).isEqualTo(2);
    assertThat(versions()).containsExactly("retired", "published", "staged");
    assertThat(undo(second).restored()).isEqualTo(2);
  }

  @Test
  void anUndoneLaterRunDoesNotCount() {
    long first = publish(1);
    undo(publish(2));
    assertThat(undo(first).skips()).isEmpty();
    assertThat(versions()).containsExactly("staged", "staged", "staged");
  }

  @Test
  void whatIsOfferedInsteadStays() {
    publish(1);
    long second = publish(2);
    publish(3);
    UndoReport report = undo(second);
    assertThat(report.restored()).isZero();
    assertThat(report.skips())
        .extracting(UndoReport.Skip::reason)
        .containsOnly("changed", "taken")
        .hasSizeGreaterThan(3);
    assertThat(versions()).containsExactly("retired", "retired", "published");
  }
}
