/** Sequencing that follows the standard and yet cannot do what its author wanted. */
@NullMarked
package org.iioe.commands.packaging.sequencing;

import org.jspecify.annotations.NullMarked;
