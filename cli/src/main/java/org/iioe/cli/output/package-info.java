/** How answers are written: one printer a format. */
@NullMarked
package org.iioe.cli.output;

import org.jspecify.annotations.NullMarked;
