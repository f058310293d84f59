/** Small changes to a text that leave everything else of it as its author wrote it. */
@NullMarked
package org.iioe.commands.packaging.repair.edit;

import org.jspecify.annotations.NullMarked;
