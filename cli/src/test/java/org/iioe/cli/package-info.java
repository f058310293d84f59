/** Tests of the program from the outside: a command line in, an exit code and two streams out. */
@NullMarked
package org.iioe.cli;

import org.jspecify.annotations.NullMarked;
