package org.iioe.cli.teacher;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.iioe.cli.verb.Services;
import org.iioe.commands.teacher.EnrollmentRole;
import org.iioe.commands.teacher.EnrollmentStatus;
import org.iioe.commands.teacher.TeacherFilter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which teachers are wanted. */
final class TeacherFilterOptions {
  @Option(names = "--country", paramLabel = "COUNTRY")
  @Nullable String country;

  @Option(names = "--institution", paramLabel = "INSTITUTION")
  @Nullable String institution;

  @Option(names = "--course", paramLabel = "CODE")
  @Nullable String course;

  @Option(names = "--training", paramLabel = "CODE")
  @Nullable String training;

  @Option(names = "--cohort", paramLabel = "NAME")
  @Nullable String cohort;

  @Option(names = "--role", paramLabel = "ROLE")
  @Nullable EnrollmentRole role;

  @Option(names = "--status", paramLabel = "STATUS")
  @Nullable EnrollmentStatus status;

  @Option(names = "--language", paramLabel = "LANGUAGE")
  @Nullable String language;

  @Option(names = "--since", paramLabel = "DATE")
  @Nullable LocalDate since;

  @Option(names = "--until", paramLabel = "DATE")
  @Nullable LocalDate until;

  @Option(names = "--email-domain", paramLabel = "DOMAIN")
  @Nullable String emailDomain;

  @Option(names = "--name", paramLabel = "TEXT")
  @Nullable String name;

  /** What was asked for; days are those of the user's zone. */
  TeacherFilter filter(Services services) {
    ZoneId zone = services.clock().getZone();
    return new TeacherFilter(
        country,
        institution,
        language,
        emailDomain,
        name,
        beginning(since, zone),
        beginning(until == null ? null : until.plusDays(1), zone),
        new TeacherFilter.Enrollment(course, training, cohort, role, status));
  }

  private static @Nullable OffsetDateTime beginning(@Nullable LocalDate day, ZoneId zone) {
    return day == null ? null : day.atStartOfDay(zone).toOffsetDateTime();
  }
}
