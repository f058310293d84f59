/** Mends manifests as texts, one kind of defect after the other. */
@NullMarked
package org.iioe.commands.packaging.repair.manifest;

import org.jspecify.annotations.NullMarked;
