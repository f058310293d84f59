/** Tests of making packages. */
@NullMarked
package org.iioe.commands.packaging.pack;

import org.jspecify.annotations.NullMarked;
