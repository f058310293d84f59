package org.iioe.commands.course;

import java.util.List;
import org.iioe.commands.packaging.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What became of one package.
 *
 * @param language of the edition; null when the package was rejected before it was known
 * @param version number of the version that holds it, or would; null when rejected
 * @param sha256 of the archive; of a folder the canonical digest; null when it was not read through
 * @param title null when unknown
 * @param standard code of the standard, or null when unknown
 * @param bytes of all its files
 * @param savedBytes of those that did not have to be stored: the store had them, or an earlier
 *     package of the import has them too, or they are in this one twice
 * @param healed how many of its files the store had lost or cut, and has again
 */
public record ImportedCourse(
    ImportItem item,
    ImportOutcome outcome,
    @Nullable String language,
    @Nullable Integer version,
    @Nullable String sha256,
    @Nullable String title,
    @Nullable String standard,
    long bytes,
    long savedBytes,
    int healed,
    List<Finding> findings) {
  public ImportedCourse {
    findings = List.copyOf(findings);
    if ((version == null) != (outcome == ImportOutcome.REJECTED)) {
      throw new IllegalArgumentException(outcome + " version " + version);
    }
  }

  /** True when the platform's rules, and not the package's own defects, stood against it. */
  public boolean refused() {
    return outcome == ImportOutcome.REJECTED
        && findings.stream()
            .anyMatch(finding -> finding.rule() == CatalogueRule.COURSE_SCO_REMOVED);
  }

  static ImportedCourse rejected(ImportItem item, List<Finding> findings) {
    return new ImportedCourse(
        item, ImportOutcome.REJECTED, item.language(), null, null, null, null, 0, 0, 0, findings);
  }

  /** The same, knowing how many of its bytes were stored; of what was not taken, none. */
  ImportedCourse storing(long stored) {
    if (outcome != ImportOutcome.CREATED && outcome != ImportOutcome.UPDATED) {
      return this;
    }
    return new ImportedCourse(
        item,
        outcome,
        language,
        version,
        sha256,
        title,
        standard,
        bytes,
        bytes - stored,
        healed,
        findings);
  }
}
