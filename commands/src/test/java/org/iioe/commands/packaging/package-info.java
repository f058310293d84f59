/** Packages of every standard, whole and broken, each built by its test. */
@NullMarked
package org.iioe.commands.packaging;

import org.jspecify.annotations.NullMarked;
