/** Manifests of IMS Content Packaging, on which SCORM and Common Cartridge are built. */
@NullMarked
package org.iioe.commands.packaging.imscp;

import org.jspecify.annotations.NullMarked;
