@NullMarked
package org.iioe.commands.course;

import org.jspecify.annotations.NullMarked;
