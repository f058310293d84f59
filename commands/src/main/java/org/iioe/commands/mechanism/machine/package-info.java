/** The state machine of cases: mechanism, facts and action give a decision with its reasons. */
@NullMarked
package org.iioe.commands.mechanism.machine;

import org.jspecify.annotations.NullMarked;
