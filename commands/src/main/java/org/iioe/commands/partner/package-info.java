/** Partner institutions and their cases. */
@NullMarked
package org.iioe.commands.partner;

import org.jspecify.annotations.NullMarked;
