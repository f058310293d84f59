package org.iioe.commands.packaging.manifest;

import static org.iioe.commands.packaging.finding.RefusedBy.ALL_BUT_SCORM_CLOUD;
import static org.iioe.commands.packaging.finding.RefusedBy.EVERYBODY;
import static org.iioe.commands.packaging.finding.RefusedBy.MOODLE_AND_ADL;
import static org.iioe.commands.packaging.finding.RefusedBy.NOBODY;
import static org.iioe.commands.packaging.finding.Severity.ERROR;
import static org.iioe.commands.packaging.finding.Severity.INFO;
import static org.iioe.commands.packaging.finding.Severity.WARNING;

import org.iioe.commands.packaging.finding.RefusedBy;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.finding.Ruling;
import org.iioe.commands.packaging.finding.Severity;

/** Whether there is a manifest, and where. PIF is the package interchange file of each standard. */
public enum PackageRule implements Rule {
  PACKAGE_NO_MANIFEST(ERROR, "IMS CP 1.1.4 3.2", EVERYBODY),
  PACKAGE_BARE_MANIFEST(ERROR, "IMS CP 1.1.4 3.2", EVERYBODY),
  PACKAGE_MANIFEST_UNREADABLE(ERROR, "IIOE rule", EVERYBODY),
  /** Only under the profile of a system. */
  PACKAGE_STANDARD_UNSUPPORTED(ERROR, "IIOE rule"),
  PACKAGE_MANIFEST_IN_FOLDER(WARNING, "IMS CP 1.1.4 3.2", MOODLE_AND_ADL),
  PACKAGE_MANIFEST_NAME(WARNING, "IMS CP 1.1.4 3.2", ALL_BUT_SCORM_CLOUD),
  PACKAGE_SEVERAL_MANIFESTS(WARNING, "IMS CP 1.1.4 3.2", MOODLE_AND_ADL),
  PACKAGE_OTHER_MANIFEST(INFO, "IIOE rule");

  private final Ruling ruling;

  PackageRule(Severity severity, String reference) {
    this(severity, reference, NOBODY);
  }

  PackageRule(Severity severity, String reference, RefusedBy refusedBy) {
    this.ruling = new Ruling(severity, reference, refusedBy);
  }

  @Override
  public Ruling ruling() {
    return ruling;
  }
}
