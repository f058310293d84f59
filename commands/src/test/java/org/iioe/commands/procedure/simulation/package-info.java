@NullMarked
package org.iioe.commands.procedure.simulation;

import org.jspecify.annotations.NullMarked;
