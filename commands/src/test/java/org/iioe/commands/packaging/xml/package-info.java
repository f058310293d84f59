/** XML as it comes. */
@NullMarked
package org.iioe.commands.packaging.xml;

import org.jspecify.annotations.NullMarked;
