/** How far work has come, told to whoever watches. */
@NullMarked
package org.iioe.commands.progress;

import org.jspecify.annotations.NullMarked;
