package org.iioe.commands.packaging;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  /**
   * The same package as the users of one system see it: with a finding when the system takes no
   * packages of this standard.
   */
  public ReadPackage judgedFor(Profile profile) {
    Optional<Finding> unsupported = TakenStandards.unsupported(profile, coursePackage);
    return unsupported
        .map(one -> Stream.concat(Stream.of(one), findings.stream()).toList())
        .map(all -> new ReadPackage(coursePackage, all))
        .orElse(this);
  }

  public Verdict verdict() {
    return Verdict.of(findings);
  }

  public Verdict verdict(Profile profile) {
    return Verdict.of(findings, profile);
  }
}
