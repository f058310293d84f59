/** What happens to the cases of partner institutions: reviews, events, signatures, and time. */
@NullMarked
package org.iioe.commands.partner.cases;

import org.jspecify.annotations.NullMarked;
