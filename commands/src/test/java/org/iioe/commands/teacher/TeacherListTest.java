package org.iioe.commands.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.iioe.commands.teacher.TeacherFilter.Enrollment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TeacherListTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  @BeforeAll
  static void insert() {
    SampleTeachers.insert(platform.database());
  }

  @Test
  void lists_all_but_the_forgotten_by_address() {
    assertThat(list(TeacherFilter.ALL)).containsExactly("awa.diop", "lin", "omar", "zoe");
  }

  @Test
  void counts_active_enrollments_of_both_kinds() {
    List<Long> counts = new ArrayList<>();
    new TeacherList(platform.database())
        .list(
            TeacherFilter.ALL,
            3,
            lines -> lines.forEachRemaining(l -> counts.add(l.enrollments())));

    assertThat(counts).containsExactly(1L, 2L, 0L);
  }

  @Test
  void finds_by_country_in_three_languages() {
    for (String name : List.of("SN", "sen", "Senegal", "Sénégal", "塞内加尔")) {
      assertThat(list(of(name, null, null, null, null)))
          .as(name)
          .containsExactly("awa.diop", "zoe");
    }
  }

  @Test
  void finds_by_partner_or_part_of_the_name() {
    assertThat(list(of(null, "UCAD", null, null, null))).containsExactly("awa.diop");
    assertThat(list(of(null, "université cheikh", null, null, null)))
        .containsExactly("awa.diop", "zoe");
    assertThat(list(of(null, "polytechnic", null, null, null))).containsExactly("lin");
  }

  @Test
  void finds_by_language_with_its_variants() {
    assertThat(list(of(null, null, "fr", null, null))).containsExactly("awa.diop", "zoe");
    assertThat(list(of(null, null, "ZH", null, null))).containsExactly("lin");
    assertThat(list(of(null, null, "f", null, null))).isEmpty();
  }

  @Test
  void finds_by_domain_and_by_any_name() {
    assertThat(list(of(null, null, null, "@Example.EDU", null))).containsExactly("lin");
    assertThat(list(of(null, null, null, null, "ebene"))).containsExactly("zoe");
    assertThat(list(of(null, null, null, null, "美玲"))).containsExactly("lin");
    assertThat(list(of(null, null, null, null, "MEILING"))).containsExactly("lin");
    assertThat(list(of(null, null, null, null, "%"))).isEmpty();
  }

  @Test
  void finds_by_the_day_of_registration() {
    TeacherFilter filter =
        new TeacherFilter(
            null,
            null,
            null,
            null,
            null,
            OffsetDateTime.parse("2026-02-10T12:00:00Z"),
            OffsetDateTime.parse("2026-04-10T12:00:00Z"),
            Enrollment.ANY);

    assertThat(list(filter)).containsExactly("lin", "omar");
  }

  @Test
  void finds_those_with_one_enrollment_that_has_all_of_it() {
    assertThat(list(enrolled("STATISTICS", null, null, null, null)))
        .containsExactly("awa.diop", "lin");
    assertThat(list(enrolled(null, "online-2026", null, null, EnrollmentStatus.ACTIVE)))
        .containsExactly("lin");
    assertThat(list(enrolled(null, null, null, null, EnrollmentStatus.WITHDRAWN)))
        .containsExactly("awa.diop", "omar");
    assertThat(list(enrolled("statistics", null, null, null, EnrollmentStatus.WITHDRAWN)))
        .isEmpty();
    assertThat(list(enrolled(null, null, "a", null, null))).containsExactly("awa.diop");
    assertThat(list(enrolled(null, null, null, EnrollmentRole.FACILITATOR, null)))
        .containsExactly("lin");
  }

  @Test
  void names_the_nearest_of_what_is_not_there() {
    refused(
        enrolled("statistic", null, null, null, null),
        FaultKind.NOT_FOUND,
        "COURSE_UNKNOWN",
        "[statistics]");
    refused(
        enrolled(null, "online-2062", null, null, null),
        FaultKind.NOT_FOUND,
        "TEACHER_TRAINING_UNKNOWN",
        "[online-2026]");
    refused(
        of(null, "cairo-univrsity", null, null, null),
        FaultKind.NOT_FOUND,
        "TEACHER_INSTITUTION_UNKNOWN",
        "[cairo-university]");
    refused(
        of("Senegaal", null, null, null, null),
        FaultKind.USAGE,
        "TEACHER_COUNTRY_UNKNOWN",
        "Senegal");
  }

  @Test
  void takes_no_senseless_limit() {
    assertThatThrownBy(
            () -> new TeacherList(platform.database()).list(TeacherFilter.ALL, 0, lines -> {}))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("TEACHER_LIMIT_INVALID"));
  }

  @Test
  void shows_one_teacher_by_any_of_their_addresses() {
    SampleTeachers.execute(
        platform.database(),
        "INSERT INTO iioe.teacher_alias (email_key, teacher_id, run_id) VALUES"
            + " ('awa@example.edu', 1, "
            + platform.run().id()
            + ")");
    TeacherLookup lookup = new TeacherLookup(platform.database());

    TeacherLookup.Found found = lookup.find(TeacherReference.address(" AWA@Example.EDU "));

    assertThat(found.teacher().email()).isEqualTo("Awa.Diop@example.org");
    assertThat(found.teacher().partner()).isEqualTo("ucad");
    assertThat(found.teacher().institution()).isEqualTo("Université Cheikh Anta Diop de Dakar");
    assertThat(found.earlierAddresses()).containsExactly("awa@example.edu");
    assertThat(found.enrollments())
        .extracting(TeacherLookup.Enrolled::course, TeacherLookup.Enrolled::edition)
        .containsExactly(tuple("blended-teaching", null), tuple("statistics", "fr"));
    assertThat(lookup.find(TeacherReference.id(1))).isEqualTo(found);
  }

  @Test
  void says_nothing_of_others_when_there_is_no_such_teacher() {
    TeacherLookup lookup = new TeacherLookup(platform.database());

    assertThatThrownBy(() -> lookup.find(TeacherReference.address("awa.diob@example.org")))
        .hasMessage("TEACHER_UNKNOWN");
    assertThatThrownBy(() -> lookup.find(TeacherReference.id(5)))
        .hasMessage("TEACHER_ID_UNKNOWN {id=5}");
    assertThatThrownBy(() -> lookup.find(TeacherReference.address("awa")))
        .hasMessage("TEACHER_ADDRESS_INVALID");
  }

  private static Tuple tuple(@Nullable Object... values) {
    return Tuple.tuple(values);
  }

  private static void refused(TeacherFilter filter, FaultKind kind, String code, String nearest) {
    assertThatThrownBy(() -> list(filter))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> {
              assertThat(fault.kind()).isEqualTo(kind);
              assertThat(fault.code()).isEqualTo(code);
              assertThat(String.valueOf(fault.details().get("nearest"))).contains(nearest);
            });
  }

  private static TeacherFilter of(
      @Nullable String country,
      @Nullable String institution,
      @Nullable String language,
      @Nullable String domain,
      @Nullable String name) {
    return new TeacherFilter(
        country, institution, language, domain, name, null, null, Enrollment.ANY);
  }

  private static TeacherFilter enrolled(
      @Nullable String course,
      @Nullable String training,
      @Nullable String cohort,
      @Nullable EnrollmentRole role,
      @Nullable EnrollmentStatus status) {
    return TeacherFilter.ALL.with(new Enrollment(course, training, cohort, role, status));
  }

  private static List<String> list(TeacherFilter filter) {
    List<String> names = new ArrayList<>();
    new TeacherList(platform.database())
        .list(
            filter,
            null,
            lines ->
                lines.forEachRemaining(
                    line ->
                        names.add(
                            line.teacher().email().toLowerCase(Locale.ROOT).split("@", -1)[0])));
    return names;
  }
}
