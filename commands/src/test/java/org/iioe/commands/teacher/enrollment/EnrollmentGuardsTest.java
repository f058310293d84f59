package org.iioe.commands.teacher.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EnrollmentGuardsTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  private static final String[] FOUR = {
    "email,given_name,course",
    "a@example.org,Awa,c1",
    "b@example.org,Bo,c1",
    "c@example.org,Chi,c1",
    "d@example.org,Dao,c1"
  };

  private final Platform tables = new Platform(platform.database());

  @BeforeEach
  void fourInACourse() {
    tables.empty();
    Imports.of(FOUR).run(platform.database());
  }

  private static void refused(Imports imports, String code, Map<String, Object> details) {
    assertThatThrownBy(() -> imports.run(platform.database()))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> {
              assertThat(fault.kind()).isEqualTo(FaultKind.REFUSED);
              assertThat(fault.code()).isEqualTo(code);
              assertThat(fault.details()).isEqualTo(details);
            });
  }

  @Test
  void withdrawsWhoIsMissingInAFileThatIsTheWholeTruth() {
    Imports sync =
        Imports.of("email,given_name,course", "a@example.org,Awa,c1", "c@example.org,wrong,c1")
            .sync(SyncTarget.course("c1"))
            .maxWithdrawals("2")
            .announced();
    EnrollmentResult result = sync.run(platform.database());
    assertThat(result.enrollments()).isEqualTo(new EnrollmentCounts(0, 0, 1, 2));
    assertThat(sync.announcements)
        .containsExactly(
            "b@example.org (Bo, null) out of c1", "d@example.org (Dao, null) out of c1");
    assertThat(tables.enrollments())
        .containsExactly(
            "a@example.org|c1|active|learner",
            "b@example.org|c1|withdrawn|learner",
            "c@example.org|c1|active|learner",
            "d@example.org|c1|withdrawn|learner");
    JournalAgreement.check(platform.database());
    List<String> before = tables.dump();
    sync.run(platform.database());
    assertThat(tables.dump()).isEqualTo(before);
  }

  @Test
  void refusesTooManyWithdrawalsBeforeItWrites() {
    List<String> before = tables.dump();
    refused(
        Imports.of("email,course", "a@example.org,c1", "b@example.org,c1")
            .sync(SyncTarget.course("c1")),
        "ENROLL_WITHDRAWALS",
        Map.of("withdrawals", 2L, "active", 4L, "allowed", 1L, "limit", "5%"));
    refused(
        Imports.of("email,course,action", "a@example.org,c1,withdraw", "b@example.org,c1,withdraw")
            .maxWithdrawals("25%"),
        "ENROLL_WITHDRAWALS",
        Map.of("withdrawals", 2L, "active", 4L, "allowed", 1L, "limit", "25%"));
    assertThat(tables.dump()).isEqualTo(before);
    assertThat(tables.count("iioe.run")).isEqualTo(1);
  }

  @Test
  void refusesToSyncWhenNobodyCanSayWhoIsMissing() {
    refused(
        Imports.of("email,course", "a@example.org,c1", "unreadable,c1")
            .sync(SyncTarget.course("c1"))
            .maxWithdrawals("100%"),
        "ENROLL_SYNC_INCOMPLETE",
        Map.of("rows", 1L, "line", 3L));
  }

  @Test
  void refusesTooManyChangesOfAddresses() {
    Imports.of("email,external_id", "a@example.org,1", "b@example.org,2").run(platform.database());
    List<String> before = tables.dump();
    refused(
        Imports.of("email,external_id", "x@example.org,1", "y@example.org,2").maxEmailChanges("1"),
        "ENROLL_EMAIL_CHANGES",
        Map.of("changes", 2L, "rows", 2L, "allowed", 1L, "limit", "1"));
    assertThat(tables.dump()).isEqualTo(before);
  }

  @Test
  void aDryRunDoesAllTheWorkAndLeavesNothing() {
    Imports.of("email,position", "b@example.org,Dean").run(platform.database());
    List<String> before = tables.dump();
    Imports dry =
        Imports.of(
                "email,given_name,position,course,role",
                "a@example.org,Awa Marie,Dean,c1,trainer",
                "b@example.org,,<clear>,c1,",
                "e@example.org,Efe,,c1,",
                "nobody,,,c1,")
            .dryRun();
    EnrollmentResult result = dry.run(platform.database());
    assertThat(tables.dump()).isEqualTo(before);
    assertThat(tables.count("iioe.run")).isEqualTo(2);
    assertThat(tables.count("iioe.roster_reject")).isZero();
    assertThat(result.run()).isNull();
    assertThat(result.rows()).isEqualTo(new RowCounts(4, 3, 1, 0));
    assertThat(result.teachers()).isEqualTo(new TeacherCounts(1, 2, 0, 0));
    assertThat(result.enrollments()).isEqualTo(new EnrollmentCounts(1, 1, 1, 0));
    assertThat(dry.rejected()).containsExactly("4 [EMAIL_INVALID{value=\"\\}]");
    assertThat(result.preview())
        .isEqualTo(
            new ChangePreview(
                Map.of(
                    "given_name", new FieldChanges(0, 1, 0),
                    "position", new FieldChanges(1, 0, 1)),
                Map.of("role", new FieldChanges(0, 1, 0)),
                List.of(
                    new ChangeSample(1L, "teacher", "given_name", "Awa", "Awa Marie"),
                    new ChangeSample(1L, "teacher", "position", null, "Dean"),
                    new ChangeSample(2L, "teacher", "position", "Dean", null),
                    new ChangeSample(1L, "enrollment", "role", "learner", "trainer"))));
  }

  @Test
  void allOrNothingIsNothingWhenARowIsRejected() {
    List<String> before = tables.dump();
    Imports all =
        Imports.of("email,given_name,course", "e@example.org,Efe,c1", "nobody,,c1").allOrNothing();
    EnrollmentResult result = all.run(platform.database());
    assertThat(result.run()).isNull();
    assertThat(result.rows().rejected()).isEqualTo(1);
    assertThat(all.rejects).hasSize(1);
    assertThat(tables.dump()).isEqualTo(before);
    EnrollmentResult good =
        Imports.of("email,given_name,course", "e@example.org,Efe,c1")
            .allOrNothing()
            .run(platform.database());
    assertThat(good.run()).isNotNull();
    assertThat(good.teachers().created()).isEqualTo(1);
  }
}
