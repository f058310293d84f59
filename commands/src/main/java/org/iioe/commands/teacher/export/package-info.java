/** Teachers and what they are enrolled in, written for other systems and for ours. */
@NullMarked
package org.iioe.commands.teacher.export;

import org.jspecify.annotations.NullMarked;
