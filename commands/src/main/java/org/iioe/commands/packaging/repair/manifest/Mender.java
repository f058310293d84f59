package org.iioe.commands.packaging.repair.manifest;

import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.repair.edit.Draft;

/** Mends one kind of defect wherever a manifest has it. */
@FunctionalInterface
interface Mender {
  void mend(ImsManifest manifest, Draft draft);
}
