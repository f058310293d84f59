/** Takes institutions and their cases from files. */
@NullMarked
package org.iioe.commands.partner.register;

import org.jspecify.annotations.NullMarked;
