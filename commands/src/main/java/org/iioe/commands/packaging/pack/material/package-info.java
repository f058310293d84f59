/** The author's files: which go into a package, what they are, and the pages that wrap them. */
@NullMarked
package org.iioe.commands.packaging.pack.material;

import org.jspecify.annotations.NullMarked;
