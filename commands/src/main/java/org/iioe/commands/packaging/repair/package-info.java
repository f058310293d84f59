/** Mends packages: what is wrong with the container and with the manifest, and nothing else. */
@NullMarked
package org.iioe.commands.packaging.repair;

import org.jspecify.annotations.NullMarked;
