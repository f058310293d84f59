/** {@code iioe content …}: one class a verb. */
@NullMarked
package org.iioe.cli.storage;

import org.jspecify.annotations.NullMarked;
