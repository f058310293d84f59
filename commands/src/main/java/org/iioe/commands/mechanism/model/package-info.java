/** A mechanism as immutable records that cannot be wrong in themselves. */
@NullMarked
package org.iioe.commands.mechanism.model;

import org.jspecify.annotations.NullMarked;
