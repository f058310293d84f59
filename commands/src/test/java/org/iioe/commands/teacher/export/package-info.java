/** Tests of writing teachers. */
@NullMarked
package org.iioe.commands.teacher.export;

import org.jspecify.annotations.NullMarked;
