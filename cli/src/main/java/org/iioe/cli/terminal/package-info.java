/** What the program runs in: streams, terminals, environment, and the adornments of a terminal. */
@NullMarked
package org.iioe.cli.terminal;

import org.jspecify.annotations.NullMarked;
