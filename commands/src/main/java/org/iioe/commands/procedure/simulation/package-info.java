/** Past applications, decided again under other rules. */
@NullMarked
package org.iioe.commands.procedure.simulation;

import org.jspecify.annotations.NullMarked;
