/** Verbs of the noun {@code history}. */
@NullMarked
package org.iioe.cli.history;

import org.jspecify.annotations.NullMarked;
