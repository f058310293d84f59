/** XML as course packages really contain it: read tolerantly, positions exact, nothing fetched. */
@NullMarked
package org.iioe.commands.packaging.xml;

import org.jspecify.annotations.NullMarked;
