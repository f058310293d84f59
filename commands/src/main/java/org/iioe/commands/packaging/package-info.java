/** Course packages of every standard, read into one model together with what is wrong with them. */
@NullMarked
package org.iioe.commands.packaging;

import org.jspecify.annotations.NullMarked;
