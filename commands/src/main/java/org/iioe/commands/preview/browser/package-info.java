/** A browser that is driven: pages are opened, watched and closed. */
@NullMarked
package org.iioe.commands.preview.browser;

import org.jspecify.annotations.NullMarked;
