/** The mechanism file: read with all its mistakes at once, checked, and written canonically. */
@NullMarked
package org.iioe.commands.mechanism.file;

import org.jspecify.annotations.NullMarked;
