package org.iioe.commands.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.iioe.commands.content.ContentStaging;
import org.iioe.commands.packaging.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A package on its way: either its result is known already, or its content is staged and it waits
 * to be recorded.
 *
 * @param position in the request
 * @param result null while it waits
 * @param version null when it was not read through
 * @param staging null when it does not wait
 * @param healed how many files the store lacks and gets from it
 */
record PreparedPackage(
    int position,
    @Nullable ImportedCourse result,
    @Nullable NewVersion version,
    @Nullable ContentStaging staging,
    List<Finding> findings,
    int healed) {
  static PreparedPackage done(int position, ImportedCourse result) {
    return new PreparedPackage(position, result, null, null, List.of(), 0);
  }

  static PreparedPackage waiting(
      int position,
      NewVersion version,
      ContentStaging staging,
      List<Finding> findings,
      int healed) {
    return new PreparedPackage(position, null, version, staging, findings, healed);
  }

  /** The same with what would become of it, or became of it without a row. */
  static PreparedPackage done(
      int position,
      NewVersion version,
      List<Finding> findings,
      int healed,
      VersionRecording.Result result) {
    ImportedCourse course = result(version, findings, healed, result);
    return new PreparedPackage(position, course, version, null, findings, healed);
  }

  NewVersion needVersion() {
    return Objects.requireNonNull(version);
  }

  ContentStaging needStaging() {
    return Objects.requireNonNull(staging);
  }

  /** What the package became, by what its transaction says. */
  ImportedCourse result(VersionRecording.Result recorded) {
    return result(needVersion(), findings, healed, recorded);
  }

  private static ImportedCourse result(
      NewVersion version, List<Finding> findings, int healed, VersionRecording.Result result) {
    boolean rejected = result.outcome() == ImportOutcome.REJECTED;
    return new ImportedCourse(
        version.item(),
        result.outcome(),
        version.language(),
        rejected ? null : result.number(),
        version.sha256(),
        version.title(),
        version.coursePackage().standard().code(),
        version.bytes(),
        rejected ? 0 : version.bytes(),
        healed,
        plus(findings, result.lost()));
  }

  private static List<Finding> plus(List<Finding> findings, List<ScoChanges.Lost> lost) {
    List<Finding> all = new ArrayList<>(findings);
    for (ScoChanges.Lost one : lost) {
      all.add(
          Finding.of(
              CatalogueRule.COURSE_SCO_REMOVED,
              Map.of("scos", one.scos(), "version", one.version())));
    }
    return all;
  }
}
