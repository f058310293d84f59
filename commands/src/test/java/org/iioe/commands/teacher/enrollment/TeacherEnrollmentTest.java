package org.iioe.commands.teacher.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.iioe.commands.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TeacherEnrollmentTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  private final Platform tables = new Platform(platform.database());

  @BeforeEach
  void empty() {
    tables.empty();
  }

  @Test
  void createsTeachersAndEnrollments() {
    EnrollmentResult result =
        Imports.of(
                "email,given_name,family_name,institution,course,role",
                "a@example.org,Awa,Diop,University of Lagos,c1,learner",
                "B@example.org,Bo,Li,Somewhere,c1,",
                "b@example.org,,,,c2,trainer")
            .run(platform.database());
    assertThat(result.rows()).isEqualTo(new RowCounts(3, 3, 0, 0));
    assertThat(result.teachers()).isEqualTo(new TeacherCounts(2, 0, 0, 0));
    assertThat(result.enrollments()).isEqualTo(new EnrollmentCounts(3, 0, 0, 0));
    assertThat(tables.teachers())
        .containsExactly(
            "a@example.org|a@example.org|Awa|Diop|lagos||",
            "b@example.org|b@example.org|Bo|Li||Somewhere|");
    assertThat(tables.enrollments())
        .containsExactly(
            "a@example.org|c1|active|learner",
            "b@example.org|c1|active|learner",
            "b@example.org|c2|active|trainer");
    JournalAgreement.check(platform.database());
  }

  @Test
  void changesOnlyWhatTheFileSaysAndJournalsIt() {
    Imports.of(
            "email,given_name,family_name,institution,position,course,role,cohort",
            "a@example.org,Awa,Diop,Somewhere,Dean,c1,learner,north",
            "b@example.org,Bo,Li,,,c1,,")
        .run(platform.database());
    EnrollmentResult result =
        Imports.of(
                "email,given_name,family_name,institution,position,course,role,cohort",
                "A@example.org,Awa,,University of Lagos,<clear>,c1,trainer,<clear>",
                "b@example.org,Bo,Li,,,c1,,")
            .announced()
            .run(platform.database());
    assertThat(result.teachers()).isEqualTo(new TeacherCounts(0, 1, 1, 0));
    assertThat(result.enrollments()).isEqualTo(new EnrollmentCounts(0, 1, 1, 0));
    assertThat(tables.teachers())
        .containsExactly(
            "A@example.org|a@example.org|Awa|Diop|lagos||", "b@example.org|b@example.org|Bo|Li|||");
    assertThat(tables.enrollments())
        .containsExactly("A@example.org|c1|active|trainer", "b@example.org|c1|active|learner");
    assertThat(tables.journal(result.run()))
        .containsExactly(
            "enrollment changed {\"role\": \"learner\", \"cohort\": \"north\"}"
                + " {\"role\": \"trainer\", \"cohort\": null}",
            "teacher changed {\"email\": \"a@example.org\", \"position\": \"Dean\", \"partner_id\": null,"
                + " \"institution\": \"Somewhere\"} {\"email\": \"A@example.org\", \"position\": null,"
                + " \"partner_id\": 1, \"institution\": null}");
    JournalAgreement.check(platform.database());
  }

  @Test
  void foldsRowsOfOnePersonAndTakesTheLastValueOfEachField() {
    EnrollmentResult result =
        Imports.of(
                "email,given_name,family_name,position,course,training",
                "a@example.org,Awa,,Dean,c1,",
                "a@example.org,,Diop,<clear>,,t1",
                "a@example.org,Awa Marie,,,c2,")
            .run(platform.database());
    assertThat(result.teachers()).isEqualTo(new TeacherCounts(1, 0, 0, 0));
    assertThat(result.enrollments().created()).isEqualTo(3);
    assertThat(tables.teachers()).containsExactly("a@example.org|a@example.org|Awa Marie|Diop|||");
    assertThat(tables.count("iioe.teacher WHERE position IS NULL")).isEqualTo(1);
    EnrollmentResult again =
        Imports.of("email,position,course", "a@example.org,Dean,c1", "a@example.org,Rector,c2")
            .run(platform.database());
    assertThat(again.teachers()).isEqualTo(new TeacherCounts(0, 1, 0, 0));
    assertThat(again.enrollments().unchanged()).isEqualTo(2);
    assertThat(tables.count("iioe.teacher WHERE position = 'Rector'")).isEqualTo(1);
    JournalAgreement.check(platform.database());
  }

  @Test
  void theSameFileTwiceTouchesNothing() {
    String[] lines = {
      "email,given_name,institution,course,training,cohort,starts,ends,external_id",
      "a@example.org,Awa,University of Lagos,c1,,north,2026-01-01,2026-02-01,1",
      "b@example.org,Bo,Somewhere,,t1,,,,2",
      "a@example.org,Awa,University of Lagos,c2,,,,,1",
      "nobody,Nobody,,c1,,,,,"
    };
    EnrollmentResult first = Imports.of(lines).run(platform.database());
    List<String> before = tables.dump();
    EnrollmentResult second = Imports.of(lines).run(platform.database());
    assertThat(tables.dump()).isEqualTo(before).hasSize(5);
    assertThat(second.rows()).isEqualTo(first.rows()).isEqualTo(new RowCounts(4, 3, 1, 0));
    assertThat(second.teachers()).isEqualTo(new TeacherCounts(0, 0, 2, 0));
    assertThat(second.enrollments()).isEqualTo(new EnrollmentCounts(0, 0, 3, 0));
    assertThat(tables.journal(second.run())).isEmpty();
    assertThat(tables.count("iioe.audit_event")).isEqualTo(1);
    assertThat(tables.count("iioe.roster_reject WHERE run_id = " + second.run())).isEqualTo(1);
    JournalAgreement.check(platform.database());
  }

  @Test
  void addingChangesNobodyWhoIsThere() {
    Imports.of("email,given_name,course,role", "a@example.org,Awa,c1,learner")
        .run(platform.database());
    Imports adding =
        Imports.of(
                "email,given_name,course,role,action",
                "a@example.org,Other,c1,trainer,",
                "a@example.org,Other,c2,trainer,",
                "b@example.org,Bo,c1,,",
                "a@example.org,,c1,,withdraw")
            .mode(EnrollmentMode.ADD)
            .duplicates(DuplicatePolicy.FIRST);
    EnrollmentResult result = adding.run(platform.database());
    assertThat(result.teachers()).isEqualTo(new TeacherCounts(1, 0, 1, 0));
    assertThat(result.enrollments()).isEqualTo(new EnrollmentCounts(2, 0, 1, 0));
    assertThat(adding.rejected()).containsExactly("4 [WITHDRAW_ADDS_NOTHING{}]");
    assertThat(tables.enrollments())
        .containsExactly(
            "a@example.org|c1|active|learner",
            "a@example.org|c2|active|trainer",
            "b@example.org|c1|active|learner");
    assertThat(tables.teachers().get(0)).isEqualTo("a@example.org|a@example.org|Awa|||");
    JournalAgreement.check(platform.database());
  }

  @Test
  void updatingCreatesNoTeachers() {
    Imports.of("email,given_name", "a@example.org,Awa").run(platform.database());
    Imports updating =
        Imports.of("email,given_name,course", "a@example.org,Awa Marie,c1", "b@example.org,Bo,c1")
            .mode(EnrollmentMode.UPDATE);
    EnrollmentResult result = updating.run(platform.database());
    assertThat(result.teachers()).isEqualTo(new TeacherCounts(0, 1, 0, 0));
    assertThat(result.rejectionsByCode()).isEqualTo(Map.of("EMAIL_UNKNOWN", 1L));
    assertThat(tables.enrollments()).containsExactly("a@example.org|c1|active|learner");
    JournalAgreement.check(platform.database());
  }

  @Test
  void explainsDuplicatesAndTakesNoneOfThem() {
    Imports twice =
        Imports.of(
            "email,given_name,course,training",
            "a@example.org,Awa,c1,",
            "b@example.org,Bo,c1,",
            "A@example.org,Awa,c1,t1",
            "a@example.org,Awa,c2,",
            "a@example.org,Awa,c1,",
            "c@example.org,Chi,,",
            "c@example.org,Chi,,");
    EnrollmentResult result = twice.run(platform.database());
    assertThat(twice.rejected())
        .containsExactly(
            "1 [DUPLICATE_ROW{lines=4, 6, records=3, 5}]",
            "3 [DUPLICATE_ROW{lines=2, 6, records=1, 5}]",
            "5 [DUPLICATE_ROW{lines=2, 4, records=1, 3}]",
            "6 [DUPLICATE_ROW{lines=8, records=7}]",
            "7 [DUPLICATE_ROW{lines=7, records=6}]");
    assertThat(twice.rejects.get(0).cells()).containsExactly("a@example.org", "Awa", "c1", "");
    assertThat(twice.rejects.get(0).problems().get(0).cell()).isZero();
    assertThat(result.rows()).isEqualTo(new RowCounts(7, 2, 5, 0));
    assertThat(tables.enrollments())
        .containsExactly("a@example.org|c2|active|learner", "b@example.org|c1|active|learner");
    JournalAgreement.check(platform.database());
  }

  @Test
  void takesTheFirstOrTheLastOfDuplicates() {
    String[] lines = {
      "email,given_name,course,role",
      "a@example.org,First,c1,learner",
      "a@example.org,Last,c1,trainer"
    };
    EnrollmentResult last =
        Imports.of(lines).duplicates(DuplicatePolicy.LAST).run(platform.database());
    assertThat(last.rows()).isEqualTo(new RowCounts(2, 2, 0, 1));
    assertThat(tables.enrollments()).containsExactly("a@example.org|c1|active|trainer");
    Imports.of(lines).duplicates(DuplicatePolicy.FIRST).run(platform.database());
    assertThat(tables.enrollments()).containsExactly("a@example.org|c1|active|learner");
    assertThat(tables.teachers()).containsExactly("a@example.org|a@example.org|First|||");
    JournalAgreement.check(platform.database());
  }

  @Test
  void withdrawsAndEnrollsAgain() {
    Imports.of("email,given_name,language,course", "a@example.org,Awa,fr,c1")
        .run(platform.database());
    Imports withdrawing =
        Imports.of(
                "email,course,action",
                "a@example.org,c1,withdraw",
                "a@example.org,c2,withdraw",
                "x@example.org,c1,withdraw",
                "a@example.org,,withdraw")
            .announced();
    EnrollmentResult result = withdrawing.run(platform.database());
    assertThat(result.enrollments()).isEqualTo(new EnrollmentCounts(0, 0, 1, 1));
    assertThat(withdrawing.rejected())
        .containsExactly("3 [EMAIL_UNKNOWN{}]", "4 [WITHDRAW_NO_TARGET{}]");
    assertThat(withdrawing.announcements).containsExactly("a@example.org (Awa, fr) out of c1");
    Imports enrolling =
        Imports.of("email,course", "a@example.org,c1", "a@example.org,c2").announced();
    assertThat(enrolling.run(platform.database()).enrollments())
        .isEqualTo(new EnrollmentCounts(1, 1, 0, 0));
    assertThat(enrolling.announcements)
        .containsExactly("a@example.org (Awa, fr) in c1", "a@example.org (Awa, fr) in c2");
    JournalAgreement.check(platform.database());
  }

  @Test
  void refusesNewTeachersWithoutAnyName() {
    Imports nameless =
        Imports.of(
            "email,given_name,certificate_name,course",
            "a@example.org,,,c1",
            "b@example.org,,Bo Li,c1",
            "c@example.org,,,c1",
            "c@example.org,,,c2",
            "d@example.org,,,c1",
            "d@example.org,Dao,,c2");
    nameless.run(platform.database());
    assertThat(nameless.rejected())
        .containsExactly("1 [NAME_MISSING{}]", "3 [NAME_MISSING{}]", "4 [NAME_MISSING{}]");
    assertThat(tables.count("iioe.teacher")).isEqualTo(2);
    JournalAgreement.check(platform.database());
  }

  @Test
  void refusesDatesThatTheEnrollmentCannotHave() {
    Imports.of("email,given_name,course,starts,ends", "a@example.org,Awa,c1,2026-03-01,2026-04-01")
        .run(platform.database());
    Imports backwards =
        Imports.of("email,given_name,course,starts,ends", "a@example.org,,c1,2026-05-01,");
    backwards.run(platform.database());
    assertThat(backwards.rejected())
        .containsExactly("1 [ENDS_BEFORE_STARTS{starts=2026-05-01, value=2026-04-01}]");
    assertThat(tables.enrollments())
        .containsExactly("a@example.org|c1|active|learner|2026-03-01|2026-04-01");
  }

  @Test
  void knowsTeachersByExternalIdAndByEarlierAddresses() {
    Imports.of("email,given_name,external_id", "a@example.org,Awa,1", "b@example.org,Bo,2")
        .run(platform.database());
    EnrollmentResult moved =
        Imports.of("email,course,external_id", "new@example.org,c1,1", "new@example.org,c2,")
            .run(platform.database());
    assertThat(moved.teachers()).isEqualTo(new TeacherCounts(0, 1, 0, 1));
    assertThat(moved.enrollments().created()).isEqualTo(2);
    assertThat(tables.teachers())
        .containsExactly(
            "b@example.org|b@example.org|Bo|||2", "new@example.org|new@example.org|Awa|||1");
    EnrollmentResult old =
        Imports.of("email,given_name,course", "A@example.org,Awa,c1", "new@example.org,,c2")
            .run(platform.database());
    assertThat(old.teachers()).isEqualTo(new TeacherCounts(0, 0, 1, 0));
    assertThat(old.enrollments()).isEqualTo(new EnrollmentCounts(0, 0, 2, 0));
    JournalAgreement.check(platform.database());
  }

  @Test
  void refusesExternalIdsOfOthers() {
    Imports.of("email,given_name,external_id", "a@example.org,Awa,1").run(platform.database());
    Imports wrong =
        Imports.of(
            "email,given_name,course,external_id",
            "b@example.org,Bo,c1,2",
            "c@example.org,Chi,c1,2",
            "d@example.org,Dao,c1,3",
            "d@example.org,Dao,c2,4",
            "e@example.org,Efe,c1,5",
            "f@example.org,Fay,c1,1",
            "g@example.org,Gao,c1,6",
            "a@example.org,Awa,c1,6");
    wrong.run(platform.database());
    assertThat(wrong.rejected())
        .containsExactly(
            "1 [EXTERNAL_ID_TWICE{lines=3, records=2}]",
            "2 [EXTERNAL_ID_TWICE{lines=2, records=1}]",
            "3 [EXTERNAL_ID_DIFFERS{lines=5, records=4}]",
            "4 [EXTERNAL_ID_DIFFERS{lines=4, records=3}]",
            "7 [EXTERNAL_ID_TWICE{lines=9, records=8}]",
            "8 [EXTERNAL_ID_TWICE{lines=8, records=7}]");
    assertThat(tables.teachers())
        .containsExactly(
            "e@example.org|e@example.org|Efe|||5", "f@example.org|f@example.org|Fay|||1");
    JournalAgreement.check(platform.database());
  }
}
