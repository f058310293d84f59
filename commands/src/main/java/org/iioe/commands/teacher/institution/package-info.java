/** Reconciling: which partners the institutions mean that rosters wrote as free text. */
@NullMarked
package org.iioe.commands.teacher.institution;

import org.jspecify.annotations.NullMarked;
