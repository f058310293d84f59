/** Publishing, comparing and trying out mechanisms: the use cases of the noun mechanism. */
@NullMarked
package org.iioe.commands.procedure;

import org.jspecify.annotations.NullMarked;
