/** Packages and bare course structures of cmi5. */
@NullMarked
package org.iioe.commands.packaging.cmi5;

import org.jspecify.annotations.NullMarked;
