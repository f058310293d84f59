/** Enrolling many at once: from the rows of a roster to one merge in the database. */
@NullMarked
package org.iioe.commands.teacher.enrollment;

import org.jspecify.annotations.NullMarked;
