/** The program: from the command line to an exit code. */
@NullMarked
package org.iioe.cli;

import org.jspecify.annotations.NullMarked;
