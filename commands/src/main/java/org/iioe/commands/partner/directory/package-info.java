/** The Research Organization Registry, offline: loaded from its data dumps, searched, compared. */
@NullMarked
package org.iioe.commands.partner.directory;

import org.jspecify.annotations.NullMarked;
