@NullMarked
package org.iioe.commands.course.comparison;

import org.jspecify.annotations.NullMarked;
