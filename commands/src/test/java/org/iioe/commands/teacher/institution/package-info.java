/** Tests of reconciling institutions. */
@NullMarked
package org.iioe.commands.teacher.institution;

import org.jspecify.annotations.NullMarked;
