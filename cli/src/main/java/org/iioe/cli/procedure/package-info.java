/** The verbs of the noun mechanism. */
@NullMarked
package org.iioe.cli.procedure;

import org.jspecify.annotations.NullMarked;
