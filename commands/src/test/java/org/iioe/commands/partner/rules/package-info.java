/** The rules of cases in the database, tried with statements that the program did not write. */
@NullMarked
package org.iioe.commands.partner.rules;

import org.jspecify.annotations.NullMarked;
