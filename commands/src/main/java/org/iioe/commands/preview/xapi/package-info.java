/** A learning record store that forgets: as much of xAPI as an assignable unit needs to run. */
@NullMarked
package org.iioe.commands.preview.xapi;

import org.jspecify.annotations.NullMarked;
