/**
 * The files of a course package, whatever holds them, behind guards that nothing from outside
 * passes unchecked.
 */
@NullMarked
package org.iioe.commands.packaging.archive;

import org.jspecify.annotations.NullMarked;
