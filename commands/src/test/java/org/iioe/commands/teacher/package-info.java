/** Tests of teachers. */
@NullMarked
package org.iioe.commands.teacher;

import org.jspecify.annotations.NullMarked;
