/**
 * A course as learners will meet it: served to a browser on this machine, or opened by one and
 * reported.
 */
@NullMarked
package org.iioe.commands.preview;

import org.jspecify.annotations.NullMarked;
