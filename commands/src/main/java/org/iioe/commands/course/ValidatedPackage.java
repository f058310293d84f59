package org.iioe.commands.course;

import java.util.List;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.Profile;
import org.iioe.commands.packaging.model.CoursePackage;
import org.iioe.commands.packaging.model.Verdict;

/**
 * What the validation says about one package.
 *
 * @param profile for whom it was judged
 * @param opened false when there was no package at all: not a ZIP, an empty file, a picture
 */
public record ValidatedPackage(
    PackageSource source,
    Profile profile,
    CoursePackage coursePackage,
    List<Finding> findings,
    boolean opened) {
  public ValidatedPackage {
    findings = List.copyOf(findings);
  }

  /** The verdict for those whom it was judged for. */
  public Verdict verdict() {
    return Verdict.of(findings, profile);
  }
}
