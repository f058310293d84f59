/** Commands for tests. */
@NullMarked
package org.iioe.cli.sample;

import org.jspecify.annotations.NullMarked;
