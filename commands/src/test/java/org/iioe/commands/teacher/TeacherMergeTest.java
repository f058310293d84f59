package org.iioe.commands.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.history.HistoryUndo;
import org.iioe.commands.history.UndoReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TeacherMergeTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  /** Awa, 1, and herself at another address, 6, who knows more of her. */
  @BeforeEach
  void insert() {
    SampleTeachers.clear(platform.database());
    SampleTeachers.insert(platform.database());
    SampleTeachers.execute(
        platform.database(),
        """
        INSERT INTO iioe.teacher (email, email_key, given_name, family_name, institution, country,
          phone, orcid, external_id) VALUES
          ('awa@example.edu', 'awa@example.edu', 'A.', 'Diop', 'UCAD Dakar', 'FR', '+33123456789',
            '0000-0002-1825-0097', 'T-1');
        INSERT INTO iioe.enrollment (teacher_id, course_id, training_id, status, role, created_at) VALUES
          (6, 1, NULL, 'active', 'trainer', '2026-05-01'),
          (6, 2, NULL, 'active', 'learner', '2026-05-01'),
          (6, NULL, 1, 'withdrawn', 'learner', '2026-05-01');
        """);
    SampleTeachers.execute(
        platform.database(),
        "INSERT INTO iioe.teacher_alias (email_key, teacher_id, run_id)"
            + " VALUES ('old@example.edu', 6, "
            + platform.run().id()
            + ")");
  }

  @Test
  void fills_blanks_moves_enrollments_and_keeps_the_address_as_an_alias() {
    TeacherMerge.Report report = merge("awa.diop@example.org", "AWA@example.edu", false);

    assertThat(report.run()).isNotNull();
    assertThat(report)
        .extracting("keep", "duplicate", "moved", "dropped", "filled", "aliases")
        .containsExactly(1L, 6L, 2, 2, List.of("orcid", "external_id"), 2);
    assertThat(
            rows(
                """
                SELECT id, given_name, country, phone, partner_id, institution, orcid, external_id
                FROM iioe.teacher WHERE email_key LIKE 'awa%'"""))
        .containsExactly("1|Awa|SN|+221771234567|2|null|0000-0002-1825-0097|T-1");
    assertThat(
            rows(
                """
                SELECT teacher_id, coalesce(course_id, 0), status, role FROM iioe.enrollment
                WHERE teacher_id IN (1, 6) ORDER BY 2"""))
        .containsExactly("1|0|withdrawn|learner", "1|1|active|learner", "1|2|active|learner");
    assertThat(rows("SELECT email_key, teacher_id FROM iioe.teacher_alias ORDER BY 1"))
        .containsExactly("awa@example.edu|1", "old@example.edu|1");
    assertThat(
            new TeacherLookup(platform.database())
                .find(TeacherReference.address("awa@example.edu"))
                .teacher()
                .id())
        .isEqualTo(1);
  }

  @Test
  void notes_what_undo_needs() {
    merge("awa.diop@example.org", "awa@example.edu", false);

    assertThat(
            rows(
                """
                SELECT relation, operation, row_id, row_ids IS NOT NULL,
                  coalesce(earlier ->> 'teacher_id', earlier ->> 'email_key', ''),
                  coalesce(later ->> 'teacher_id', later ->> 'external_id', '')
                FROM iioe.journal ORDER BY id"""))
        .containsExactlyInAnyOrder(
            "enrollment|deleted|2|f|1|",
            "enrollment|deleted|6|f|6|",
            "enrollment|changed|7|f|6|1",
            "enrollment|changed|8|f|6|1",
            "teacher_alias|changed|1|f|6|1",
            "teacher|deleted|6|f|awa@example.edu|",
            "teacher|changed|1|f||T-1",
            "teacher_alias|created|null|t||");
    assertThat(
            rows(
                "SELECT earlier ->> 'orcid', earlier ->> 'phone' FROM iioe.journal WHERE relation = 'teacher' AND operation = 'deleted'"))
        .containsExactly("0000-0002-1825-0097|+33123456789");
  }

  /** When a row was last changed is now, whoever changed it back. */
  private static final String EVERYTHING =
      """
      SELECT to_jsonb(teacher) - 'updated_at' FROM iioe.teacher
      UNION ALL SELECT to_jsonb(enrollment) - 'updated_at' FROM iioe.enrollment
      UNION ALL SELECT to_jsonb(teacher_alias) FROM iioe.teacher_alias ORDER BY 1""";

  @Test
  void is_undone_whole() {
    List<String> before = rows(EVERYTHING);
    TeacherMerge.Report merge = merge("awa.diop@example.org", "awa@example.edu", false);

    UndoReport undone = undo(merge.run());

    assertThat(undone.skips()).isEmpty();
    assertThat(rows(EVERYTHING)).isEqualTo(before);
  }

  @Test
  void is_undone_around_what_changed_since() {
    TeacherMerge.Report merge = merge("awa.diop@example.org", "awa@example.edu", false);
    SampleTeachers.execute(
        platform.database(),
        """
        UPDATE iioe.teacher SET orcid = '0000-0001-5109-3700', position = 'Dean' WHERE id = 1;
        UPDATE iioe.enrollment SET status = 'withdrawn' WHERE id = 7;
        INSERT INTO iioe.teacher (email, email_key, external_id)
          VALUES ('new@example.org', 'new@example.org', 'T-2');
        """);

    UndoReport undone = undo(merge.run());

    assertThat(undone.skips())
        .containsExactly(new UndoReport.Skip("teacher", 1, "orcid", "changed"));
    assertThat(
            rows(
                """
                SELECT id, position, orcid, external_id FROM iioe.teacher WHERE id IN (1, 6)
                ORDER BY id"""))
        .containsExactly("1|Dean|0000-0001-5109-3700|null", "6|null|0000-0002-1825-0097|T-1");
    assertThat(rows("SELECT teacher_id, status FROM iioe.enrollment WHERE id = 7"))
        .containsExactly("6|withdrawn");
    assertThat(rows("SELECT email_key, teacher_id FROM iioe.teacher_alias ORDER BY 1"))
        .containsExactly("old@example.edu|6");
  }

  private static UndoReport undo(@Nullable Long run) {
    return new HistoryUndo(platform.database(), platform.runs())
        .undo(new HistoryUndo.Request(Objects.requireNonNull(run), false));
  }

  @Test
  void leaves_nothing_personal_in_the_run_and_the_audit() {
    TeacherMerge.Report report = merge("awa.diop@example.org", "awa@example.edu", false);

    assertThat(
            rows(
                "SELECT verb, arguments, outcome, counts FROM iioe.run WHERE id = " + report.run()))
        .containsExactly(
            "teacher merge|{\"keep\": \"1\", \"duplicate\": \"6\"}|done|"
                + "{\"moved\": 2, \"merged\": 1, \"dropped\": 2}");
    assertThat(
            rows(
                "SELECT action, subject, detail - 'journal', detail ->> 'journal' ~ '^[0-9a-f]{64}$'"
                    + " FROM iioe.audit_event WHERE run_id = "
                    + report.run()))
        .containsExactly(
            "teacher.merge|teacher 1|{\"moved\": 2, \"dropped\": 2, \"duplicate\": 6}|t");
  }

  @Test
  void changes_nothing_in_a_dry_run() {
    String all =
        "SELECT (SELECT count(*) FROM iioe.run), (SELECT count(*) FROM iioe.commit_mark),"
            + " (SELECT string_agg(teacher::text, '' ORDER BY id) FROM iioe.teacher),"
            + " (SELECT string_agg(enrollment::text, '' ORDER BY id) FROM iioe.enrollment)";
    List<String> before = rows(all);

    TeacherMerge.Report report = merge("awa.diop@example.org", "awa@example.edu", true);

    assertThat(report.run()).isNull();
    assertThat(report.moved()).isEqualTo(2);
    assertThat(rows(all)).isEqualTo(before);
  }

  @Test
  void refuses_two_orcids_the_same_teacher_and_nobody() {
    SampleTeachers.execute(
        platform.database(), "UPDATE iioe.teacher SET orcid = '0000-0001-5109-3700' WHERE id = 1");

    assertThatThrownBy(() -> merge("awa.diop@example.org", "awa@example.edu", false))
        .hasMessage("TEACHER_MERGE_ORCID {keep=1, duplicate=6}");
    assertThatThrownBy(() -> merge("awa@example.edu", "old@example.edu", false))
        .hasMessage("TEACHER_MERGE_SAME {id=6}");
    assertThatThrownBy(() -> merge("awa@example.edu", "none@example.edu", false))
        .hasMessage("TEACHER_UNKNOWN");
  }

  private static TeacherMerge.Report merge(String keep, String duplicate, boolean dryRun) {
    return new TeacherMerge(platform.database(), platform.runs())
        .merge(
            new TeacherMerge.Request(
                TeacherReference.address(keep), TeacherReference.address(duplicate), dryRun));
  }

  private static List<String> rows(String sql) {
    return SampleTeachers.rows(platform.database(), sql);
  }
}
