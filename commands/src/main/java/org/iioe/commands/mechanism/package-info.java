/** The mechanism file, its predicates, and the state machine of cases. */
@NullMarked
package org.iioe.commands.mechanism;

import org.jspecify.annotations.NullMarked;
