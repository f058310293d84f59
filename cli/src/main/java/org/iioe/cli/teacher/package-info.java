/** Verbs of the noun {@code teacher}. */
@NullMarked
package org.iioe.cli.teacher;

import org.jspecify.annotations.NullMarked;
