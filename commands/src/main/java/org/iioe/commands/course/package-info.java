/**
 * The catalogue: courses, their editions by language and the versions that were imported; from a
 * package to a stored course and back.
 */
@NullMarked
package org.iioe.commands.course;

import org.jspecify.annotations.NullMarked;
