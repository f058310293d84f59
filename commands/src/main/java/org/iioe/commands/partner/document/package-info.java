/** Documents of cases: their bytes are in the content store, their rows name them. */
@NullMarked
package org.iioe.commands.partner.document;

import org.jspecify.annotations.NullMarked;
