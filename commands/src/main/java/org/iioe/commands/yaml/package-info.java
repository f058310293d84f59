/** YAML as a tree that knows its lines, so that all mistakes of a file can be told at once. */
@NullMarked
package org.iioe.commands.yaml;

import org.jspecify.annotations.NullMarked;
