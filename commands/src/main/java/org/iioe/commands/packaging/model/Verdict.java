package org.iioe.commands.packaging.model;

import java.util.List;
import java.util.Locale;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.Profile;
import org.iioe.commands.packaging.finding.Severity;

/** What the findings say about a package as a whole. */
public enum Verdict {
  /** Nothing worse than info. */
  VALID,
  /** Warnings only: systems take it, the standard does not. */
  USABLE,
  /** At least one error. */
  UNUSABLE;

  /** The verdict for nobody in particular. */
  public static Verdict of(List<Finding> findings) {
    return of(findings, Profile.LENIENT);
  }

  /** The verdict for the users of one system. */
  public static Verdict of(List<Finding> findings, Profile profile) {
    Verdict verdict = VALID;
    for (Finding finding : findings) {
      Severity severity = profile.severity(finding.rule());
      if (severity == Severity.ERROR) {
        return UNUSABLE;
      }
      if (severity == Severity.WARNING) {
        verdict = USABLE;
      }
    }
    return verdict;
  }

  /** The stable name that scripts read. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
