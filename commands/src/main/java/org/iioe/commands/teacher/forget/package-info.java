/** Erases people: their personal data, and the traces that it leaves in files of the database. */
@NullMarked
package org.iioe.commands.teacher.forget;

import org.jspecify.annotations.NullMarked;
