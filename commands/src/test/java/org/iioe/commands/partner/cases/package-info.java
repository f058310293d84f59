/** Tests of what happens to cases. */
@NullMarked
package org.iioe.commands.partner.cases;

import org.jspecify.annotations.NullMarked;
