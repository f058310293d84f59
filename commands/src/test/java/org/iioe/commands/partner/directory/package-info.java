/** Tests of the registry. */
@NullMarked
package org.iioe.commands.partner.directory;

import org.jspecify.annotations.NullMarked;
