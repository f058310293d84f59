/** What the files of a package mean for the server that will hold them, seen from their names. */
@NullMarked
package org.iioe.commands.packaging.hosting;

import org.jspecify.annotations.NullMarked;
