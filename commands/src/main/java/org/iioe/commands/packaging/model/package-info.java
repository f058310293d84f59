/** One model of a course package, whatever the standard it was made for. */
@NullMarked
package org.iioe.commands.packaging.model;

import org.jspecify.annotations.NullMarked;
