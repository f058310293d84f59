package org.iioe.commands.teacher.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

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
}
