package org.iioe.commands.packaging.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For whom a package is judged. The findings are the same for all; how much each of them matters is
 * not: a system may refuse what others launch, and may not mind what others refuse.
 */
public enum Profile {
  /** Nobody in particular: the catalog's own severities. */
  LENIENT(null),
  MOODLE(LearningSystem.MOODLE),
  SCORM_CLOUD(LearningSystem.SCORM_CLOUD),
  /** To the letter of the standards, as the test suites of ADL read them. */
  ADL_STRICT(LearningSystem.ADL_TEST_SUITE);

  private final @Nullable LearningSystem system;

  Profile(@Nullable LearningSystem system) {
    this.system = system;
  }

  /** The profile of this code, in any case. */
  public static Optional<Profile> find(String code) {
    return List.of(values()).stream()
        .filter(profile -> profile.code().equalsIgnoreCase(code))
        .findFirst();
  }

  /** The system that the profile judges for, or null when it is none in particular. */
  public @Nullable LearningSystem system() {
    return system;
  }

  /**
   * How much a breach of the rule matters here. What the system refuses is an error, and an error
   * of the catalog stays one: the course is unsafe or does not start, whoever takes it. A warning
   * about a formality is for an ordinary system no more than worth knowing. Every other warning
   * stays: that no system refuses a package does not say that learners see all of it.
   */
  public Severity severity(Rule rule) {
    if (system != null && rule.refusedBy().contains(system)) {
      return Severity.ERROR;
    }
    boolean formality = rule.ruling().refusedBy() == RefusedBy.ADL_FORMALITY;
    boolean ordinary = this == MOODLE || this == SCORM_CLOUD;
    return formality && ordinary ? Severity.INFO : rule.severity();
  }

  /** The stable name that people and scripts use, such as {@code adl-strict}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String toString() {
    return code();
  }
}
