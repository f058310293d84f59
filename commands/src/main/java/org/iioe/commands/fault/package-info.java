/** A failure that people can act on: a kind, a stable code, a sentence in their language. */
@NullMarked
package org.iioe.commands.fault;

import org.jspecify.annotations.NullMarked;
