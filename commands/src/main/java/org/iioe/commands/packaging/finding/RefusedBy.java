package org.iioe.commands.packaging.finding;

import java.util.List;

/** The groups of systems that the catalog speaks of, by what their parsers insist on. */
public enum RefusedBy {
  NOBODY,
  EVERYBODY,
  /** Those whose XML parsers give up at the first error of form. */
  STRICT_PARSERS,
  /** Only the one that validates against the schemas; what is wrong may still show elsewhere. */
  ADL,
  /** Only the one that validates against the schemas; no other is known to read it at all. */
  ADL_FORMALITY,
  MOODLE_AND_ADL,
  /** Moodle knows an AICC course by its {@code .cst} alone. */
  MOODLE,
  /** Those that take AICC. */
  MOODLE_AND_SCORM_CLOUD,
  /** All whose behaviour at this point is public. */
  ALL_BUT_SCORM_CLOUD,
  /** OpenOLAT looks for an organization, resources and items before it takes a package. */
  OPEN_OLAT,
  /** Open edX reads the title of each organization, and fails where there is none. */
  ADL_AND_OPEN_EDX,
  /** OpenOLAT checks a few points before it takes a package. */
  ADL_AND_OPEN_OLAT,
  /** Those that need something to launch. */
  ALL_BUT_ADL,
  /** Those that take cmi5; ADL's player checks the schema and every requirement. */
  ADL_AND_SCORM_CLOUD,
  /** Of those known here, only this one takes Tin Can packages. */
  SCORM_CLOUD;

  public List<LearningSystem> systems() {
    return switch (this) {
      case NOBODY -> List.of();
      case EVERYBODY -> List.of(LearningSystem.values());
      case STRICT_PARSERS ->
          List.of(LearningSystem.ADL_TEST_SUITE, LearningSystem.OPEN_OLAT, LearningSystem.OPEN_EDX);
      case ADL, ADL_FORMALITY -> List.of(LearningSystem.ADL_TEST_SUITE);
      case MOODLE -> List.of(LearningSystem.MOODLE);
      case ALL_BUT_SCORM_CLOUD ->
          List.of(
              LearningSystem.MOODLE,
              LearningSystem.ADL_TEST_SUITE,
              LearningSystem.OPEN_OLAT,
              LearningSystem.OPEN_EDX);
      case OPEN_OLAT -> List.of(LearningSystem.OPEN_OLAT);
      case ADL_AND_OPEN_EDX -> List.of(LearningSystem.ADL_TEST_SUITE, LearningSystem.OPEN_EDX);
      case MOODLE_AND_SCORM_CLOUD -> List.of(LearningSystem.MOODLE, LearningSystem.SCORM_CLOUD);
      case MOODLE_AND_ADL -> List.of(LearningSystem.MOODLE, LearningSystem.ADL_TEST_SUITE);
      case ADL_AND_OPEN_OLAT -> List.of(LearningSystem.ADL_TEST_SUITE, LearningSystem.OPEN_OLAT);
      case ALL_BUT_ADL ->
          List.of(
              LearningSystem.MOODLE,
              LearningSystem.SCORM_CLOUD,
              LearningSystem.OPEN_OLAT,
              LearningSystem.OPEN_EDX);
      case ADL_AND_SCORM_CLOUD ->
          List.of(LearningSystem.SCORM_CLOUD, LearningSystem.ADL_TEST_SUITE);
      case SCORM_CLOUD -> List.of(LearningSystem.SCORM_CLOUD);
    };
  }
}
