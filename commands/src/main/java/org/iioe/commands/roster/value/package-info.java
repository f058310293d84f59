/**
 * Leaf: what a right value of a column is, and its one normal form. Knows nothing of rows: a value
 * is read from the text of one cell, and what is wrong with it goes to {@link Complaints}.
 */
@NullMarked
package org.iioe.commands.roster.value;

import org.jspecify.annotations.NullMarked;
