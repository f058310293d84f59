package org.iioe.commands.teacher;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Which teachers are wanted, as the user said it; null is any. Who was forgotten never is.
 *
 * @param country alpha-2, alpha-3 or a name in English, French or Chinese
 * @param institution code of a partner, or part of an institution's name
 * @param language also takes its variants: {@code zh} takes {@code zh-Hant}
 * @param emailDomain what stands after the @
 * @param name part of any of the names
 * @param since from when on the teacher was registered
 * @param until before when the teacher was registered
 * @param enrollment what the teacher is enrolled in
 */
public record TeacherFilter(
    @Nullable String country,
    @Nullable String institution,
    @Nullable String language,
    @Nullable String emailDomain,
    @Nullable String name,
    @Nullable OffsetDateTime since,
    @Nullable OffsetDateTime until,
    Enrollment enrollment) {
  /** Everybody. */
  public static final TeacherFilter ALL =
      new TeacherFilter(null, null, null, null, null, null, null, Enrollment.ANY);

  /** An enrollment that has all of this. */
  public record Enrollment(
      @Nullable String course,
      @Nullable String training,
      @Nullable String cohort,
      @Nullable EnrollmentRole role,
      @Nullable EnrollmentStatus status) {
    /** Any, or none at all. */
    public static final Enrollment ANY = new Enrollment(null, null, null, null, null);

    boolean isAny() {
      return equals(ANY);
    }
  }

  /** The same with another condition on enrollments. */
  public TeacherFilter with(Enrollment other) {
    return new TeacherFilter(
        country, institution, language, emailDomain, name, since, until, other);
  }
}
