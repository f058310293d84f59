/** The platform as a whole: how it is, its backup, and what may be wrong with its surroundings. */
@NullMarked
package org.iioe.commands.platform;

import org.jspecify.annotations.NullMarked;
