/** Tests of enrolling in bulk. */
@NullMarked
package org.iioe.commands.teacher.enrollment;

import org.jspecify.annotations.NullMarked;
