/** Tests of registering institutions. */
@NullMarked
package org.iioe.commands.partner.register;

import org.jspecify.annotations.NullMarked;
