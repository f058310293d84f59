/** What the readers of all standards share: finding manifests, resolving addresses, reporting. */
@NullMarked
package org.iioe.commands.packaging.manifest;

import org.jspecify.annotations.NullMarked;
