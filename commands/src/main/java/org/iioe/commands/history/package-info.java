/** Feature: what the runs did, and how it is undone. */
@NullMarked
package org.iioe.commands.history;

import org.jspecify.annotations.NullMarked;
