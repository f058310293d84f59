@NullMarked
package org.iioe.commands.procedure;

import org.jspecify.annotations.NullMarked;
