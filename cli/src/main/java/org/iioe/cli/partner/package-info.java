/** The verbs of the noun partner. */
@NullMarked
package org.iioe.cli.partner;

import org.jspecify.annotations.NullMarked;
