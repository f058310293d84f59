/** What of a course can be opened, and with which data it is launched. */
@NullMarked
package org.iioe.commands.preview.outline;

import org.jspecify.annotations.NullMarked;
