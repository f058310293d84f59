/** Completion scripts for shells, written from what the commands declare. */
@NullMarked
package org.iioe.cli.completion;

import org.jspecify.annotations.NullMarked;
