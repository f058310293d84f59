/** Tests of what a terminal shows. */
@NullMarked
package org.iioe.cli.terminal;

import org.jspecify.annotations.NullMarked;
