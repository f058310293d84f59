package org.iioe.commands.course;

import java.util.List;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.model.Verdict;
import org.iioe.commands.packaging.repair.edit.Change;
import org.jspecify.annotations.Nullable;

/**
 * What the repair of one package did.
 *
 * @param out where a good package is now, as the user knows it: the target, or the source itself
 *     when nothing had to be written; null when there is none
 * @param before what was wrong with it
 * @param remaining what is still wrong with it
 * @param opened false when there was no package at all
 */
public record RepairedCourse(
    RepairItem item,
    @Nullable String out,
    RepairOutcome outcome,
    List<Finding> before,
    List<Change> changes,
    List<Finding> remaining,
    boolean opened) {
  public RepairedCourse {
    before = List.copyOf(before);
    changes = List.copyOf(changes);
    remaining = List.copyOf(remaining);
  }

  public Verdict verdictBefore() {
    return Verdict.of(before);
  }

  public Verdict verdictAfter() {
    return Verdict.of(remaining);
  }

  /** Whether the package can be used now. */
  public boolean isGood() {
    return outcome != RepairOutcome.UNREPAIRABLE && verdictAfter() != Verdict.UNUSABLE;
  }
}
