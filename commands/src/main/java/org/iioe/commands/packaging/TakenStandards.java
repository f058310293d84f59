package org.iioe.commands.packaging;

import static org.iioe.commands.packaging.model.Standard.AICC;
import static org.iioe.commands.packaging.model.Standard.CMI5;
import static org.iioe.commands.packaging.model.Standard.IMS_CP;
import static org.iioe.commands.packaging.model.Standard.SCORM_1_1;
import static org.iioe.commands.packaging.model.Standard.SCORM_1_2;
import static org.iioe.commands.packaging.model.Standard.SCORM_2004;
import static org.iioe.commands.packaging.model.Standard.TINCAN;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.LearningSystem;
import org.iioe.commands.packaging.finding.Profile;
import org.iioe.commands.packaging.manifest.PackageRule;
import org.iioe.commands.packaging.model.CoursePackage;
import org.iioe.commands.packaging.model.Standard;

/** Which standards the system of a profile takes at all, whatever state the package is in. */
final class TakenStandards {
  private TakenStandards() {}

  /**
   * Moodle as it is delivered, without plugins; it takes SCORM 1.1 for 1.2, and IMS content
   * packages as an activity of their own. ADL publishes tests of both versions of SCORM and of
   * cmi5, and none of SCORM 1.1 any more.
   */
  static List<Standard> of(LearningSystem system) {
    return switch (system) {
      case MOODLE -> List.of(SCORM_1_1, SCORM_1_2, SCORM_2004, AICC, IMS_CP);
      case SCORM_CLOUD -> List.of(SCORM_1_1, SCORM_1_2, SCORM_2004, AICC, CMI5, TINCAN);
      case ADL_TEST_SUITE -> List.of(SCORM_1_2, SCORM_2004, CMI5);
      case OPEN_OLAT -> List.of(SCORM_1_2, IMS_CP);
      case OPEN_EDX -> List.of(SCORM_1_2, SCORM_2004);
    };
  }

  /** The finding that the system of the profile has no use for such packages. */
  static Optional<Finding> unsupported(Profile profile, CoursePackage read) {
    LearningSystem system = profile.system();
    // That there is no course at all has a finding of its own.
    if (system == null
        || read.standard() == Standard.NONE
        || of(system).contains(read.standard())) {
      return Optional.empty();
    }
    Map<String, Object> details =
        Map.of(
            "system", system.label(),
            "standard", read.standard().label(),
            "taken", of(system).stream().map(Standard::label).toList());
    String manifest = read.manifest();
    return Optional.of(
        manifest == null
            ? Finding.of(PackageRule.PACKAGE_STANDARD_UNSUPPORTED, details)
            : Finding.in(manifest, PackageRule.PACKAGE_STANDARD_UNSUPPORTED, details));
  }
}
