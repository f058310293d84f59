package org.iioe.commands.teacher.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.table.TableDialect;
import org.iioe.commands.table.TableReader;
import org.iioe.commands.table.TableRow;
import org.iioe.commands.teacher.SampleTeachers;
import org.iioe.commands.teacher.TeacherFilter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InstitutionTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  @BeforeEach
  void insert() {
    SampleTeachers.clear(platform.database());
    SampleTeachers.insert(platform.database());
    SampleTeachers.execute(
        platform.database(),
        """
        INSERT INTO iioe.teacher (email, email_key, institution, country)
        SELECT 't' || n || '@example.org', 't' || n || '@example.org', name, country
        FROM (VALUES (1, 'UNIVERSITÉ CHEIKH-ANTA DIOP', 'SN'), (2, 'University of Cairo', 'EG'),
          (3, 'Cairo Univeristy', 'EG'), (4, 'جامعة القاهرة', NULL), (5, 'Caltech', 'US'))
          person (n, name, country)""");
  }

  @Test
  void suggests_partners_whatever_the_order_language_and_slips() {
    assertThat(list())
        .containsExactly(
            "2 UNIVERSITÉ CHEIKH-ANTA DIOP [SN] ucad 0.88",
            "1 Cairo Univeristy [EG] cairo-university 0.99",
            "1 Caltech [US]",
            "1 Shenzhen Polytechnic [CN]",
            "1 University of Cairo [EG] cairo-university 1.0",
            "1 جامعة القاهرة [] cairo-university 1.0");
  }

  @Test
  void assigns_teachers_and_remembers_for_rosters_to_come() {
    InstitutionAssignment.Report report =
        assign(
            false,
            "Université Cheikh Anta Diop,ucad",
            "University of Cairo,Cairo-University",
            "Caltech,",
            "Nowhere College,ucad");

    assertThat(report)
        .extracting("read", "assigned", "unchanged", "skipped", "teachers", "rejections")
        .containsExactly(4L, 3L, 0L, 1L, 3L, List.of());
    assertThat(
            rows(
                """
                SELECT email, partner_id, institution FROM iioe.teacher
                WHERE email LIKE 't%' OR email LIKE 'zoe%' ORDER BY 1"""))
        .containsExactly(
            "t1@example.org|2|null",
            "t2@example.org|1|null",
            "t3@example.org|null|Cairo Univeristy",
            "t4@example.org|null|جامعة القاهرة",
            "t5@example.org|null|Caltech",
            "zoe@example.org|2|null");
    assertThat(rows("SELECT name_key, name, partner_id FROM iioe.institution_match ORDER BY 1"))
        .containsExactly(
            "nowhere college|Nowhere College|2",
            "universite cheikh anta diop|Université Cheikh Anta Diop|2",
            "university of cairo|University of Cairo|1");
    assertThat(
            rows(
                """
                SELECT relation, operation, row_id, row_ids, earlier, later FROM iioe.journal
                WHERE run_id = %d ORDER BY relation, row_id"""
                    .formatted(report.run())))
        .containsExactly(
            "institution_match|created|null|{[1,4)}|null|null",
            "teacher|changed|4|null|{\"partner_id\": null, \"institution\": \"Universite Cheikh"
                + " Anta Diop\"}|{\"partner_id\": 2, \"institution\": null}",
            "teacher|changed|6|null|{\"partner_id\": null, \"institution\": \"UNIVERSITÉ"
                + " CHEIKH-ANTA DIOP\"}|{\"partner_id\": 2, \"institution\": null}",
            "teacher|changed|7|null|{\"partner_id\": null, \"institution\": \"University of"
                + " Cairo\"}|{\"partner_id\": 1, \"institution\": null}");
  }

  @Test
  void finds_nothing_to_do_the_second_time_and_notes_a_change_of_mind() {
    assign(false, "Caltech,ucad");

    InstitutionAssignment.Report again = assign(false, "CALTECH,ucad");
    assertThat(again).extracting("assigned", "unchanged", "teachers").containsExactly(0L, 1L, 0L);

    InstitutionAssignment.Report other = assign(false, "Caltech,cairo-university");
    assertThat(other).extracting("assigned", "unchanged", "teachers").containsExactly(1L, 0L, 0L);
    assertThat(
            rows(
                "SELECT earlier ->> 'partner_id', later ->> 'partner_id' FROM iioe.journal"
                    + " WHERE relation = 'institution_match' AND operation = 'changed'"))
        .containsExactly("2|1");
  }

  @Test
  void rejects_rows_that_cannot_be_meant() {
    InstitutionAssignment.Report report =
        assign(
            false,
            "Caltech,cairo-univercity",
            ",ucad",
            "Cairo U,ucad",
            "CAIRO U.,cairo-university");

    assertThat(report.rejections())
        .containsExactly(
            new AssignmentProblem(
                "ASSIGNMENT_PARTNER_UNKNOWN",
                1,
                2,
                "partner",
                "Caltech",
                "cairo-univercity",
                List.of("cairo-university")),
            new AssignmentProblem(
                "ASSIGNMENT_NO_INSTITUTION", 2, 3, "institution", "", "ucad", List.of()),
            new AssignmentProblem(
                "ASSIGNMENT_CONTRADICTS",
                4,
                5,
                "partner",
                "CAIRO U.",
                "cairo-university",
                List.of()));
    assertThat(report.assigned()).isEqualTo(1);
  }

  @Test
  void changes_nothing_in_a_dry_run() {
    InstitutionAssignment.Report report = assign(true, "Caltech,ucad");

    assertThat(report).extracting("run", "assigned", "teachers").containsExactly(null, 1L, 1L);
    assertThat(rows("SELECT count(*) FROM iioe.institution_match")).containsExactly("0");
    assertThat(rows("SELECT count(*) FROM iioe.teacher WHERE institution = 'Caltech'"))
        .containsExactly("1");
  }

  @Test
  void needs_both_columns() {
    Rows table = new Rows("institution,code", List.of("Caltech,ucad"));

    assertThatThrownBy(
            () ->
                new InstitutionAssignment(platform.database(), platform.runs())
                    .assign("institutions.csv", table, false))
        .hasMessage("INSTITUTIONS_COLUMN_MISSING {column=partner, columns=[institution, code]}");
  }

  private static InstitutionAssignment.Report assign(boolean dryRun, String... rows) {
    Rows table = new Rows("Institution,partner", List.of(rows));
    return new InstitutionAssignment(platform.database(), platform.runs())
        .assign("institutions.csv", table, dryRun);
  }

  private static List<String> list() {
    List<String> lines = new ArrayList<>();
    new UnmatchedInstitutions(platform.database())
        .list(
            TeacherFilter.ALL,
            null,
            all ->
                all.forEachRemaining(
                    one -> {
                      String line = one.teachers() + " " + one.name() + " " + one.countries();
                      for (Suggestion suggestion : one.suggestions()) {
                        line += " " + suggestion.partner() + " " + suggestion.score();
                      }
                      lines.add(line);
                    }));
    return lines;
  }

  private static List<String> rows(String sql) {
    return SampleTeachers.rows(platform.database(), sql);
  }

  /** A table in memory. */
  private static final class Rows implements TableReader {
    private final List<TableRow> rows = new ArrayList<>();
    private final TableRow header;

    Rows(String header, List<String> lines) {
      this.header = new TableRow(0, 1, 1, Arrays.asList(header.split(",", -1)));
      for (int i = 0; i < lines.size(); i++) {
        rows.add(new TableRow(i + 1, i + 2, i + 2, Arrays.asList(lines.get(i).split(",", -1))));
      }
    }

    @Override
    public TableDialect dialect() {
      return TableDialect.PLAIN;
    }

    @Override
    public String sha256() {
      return "0".repeat(64);
    }

    @Override
    public TableRow header() {
      return header;
    }

    @Override
    public @Nullable TableRow next() {
      return rows.isEmpty() ? null : rows.remove(0);
    }

    @Override
    public void close() {}
  }
}
