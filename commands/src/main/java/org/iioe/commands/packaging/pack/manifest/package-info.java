/** Writes the manifest of each standard. */
@NullMarked
package org.iioe.commands.packaging.pack.manifest;

import org.jspecify.annotations.NullMarked;
