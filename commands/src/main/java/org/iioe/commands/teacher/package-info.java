/** Feature: teachers, and what they are enrolled in. */
@NullMarked
package org.iioe.commands.teacher;

import org.jspecify.annotations.NullMarked;
