package org.iioe.commands.packaging;

import java.util.List;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.Profile;
import org.iioe.commands.packaging.model.CoursePackage;
import org.iioe.commands.packaging.model.Verdict;

/**
 * A package as it was understood, and what is wrong with it.
 *
 * @param findings those of the container first, then in the order of the manifest
 */
public record ReadPackage(CoursePackage coursePackage, List<Finding> findings) {
  public ReadPackage {
    findings = List.copyOf(findings);
  }

  public Verdict verdict() {
    return Verdict.of(findings);
  }

  public Verdict verdict(Profile profile) {
    return Verdict.of(findings, profile);
  }
}
