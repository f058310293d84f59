/** Tests of where settings come from. */
@NullMarked
package org.iioe.cli.config;

import org.jspecify.annotations.NullMarked;
