/**
 * What a fuzzer is let loose on: {@code commands/fuzz/run} does it with Jazzer, and {@code
 * FindsTest} tries again every input that once did harm.
 */
@NullMarked
package org.iioe.commands.packaging.fuzz;

import org.jspecify.annotations.NullMarked;
