/** The verbs about the platform as a whole: its database, and what may be wrong. */
@NullMarked
package org.iioe.cli.platform;

import org.jspecify.annotations.NullMarked;
