/** What differs between two packages; pure, and the same in both directions. */
@NullMarked
package org.iioe.commands.course.comparison;

import org.jspecify.annotations.NullMarked;
