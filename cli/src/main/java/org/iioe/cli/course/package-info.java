/** The verbs of courses. */
@NullMarked
package org.iioe.cli.course;

import org.jspecify.annotations.NullMarked;
