package org.iioe.commands.packaging.repair;

import java.util.List;
import org.iioe.commands.packaging.ReadPackage;
import org.iioe.commands.packaging.repair.edit.Change;
import org.jspecify.annotations.Nullable;

/**
 * What the repair of one package did.
 *
 * @param before the package as it was
 * @param after the package as it was read again after the repair; null when nothing was written:
 *     because nothing is to be mended, or because nothing can be
 * @param repairable false when the package cannot be made one that systems can read
 */
public record RepairReport(
    ReadPackage before, @Nullable ReadPackage after, List<Change> changes, boolean repairable) {
  public RepairReport {
    changes = List.copyOf(changes);
  }
}
