/**
 * Leaf: rosters, the tables with which teachers are enrolled. Knows their columns in three
 * languages and what a right value is; knows no database.
 */
@NullMarked
package org.iioe.commands.roster;

import org.jspecify.annotations.NullMarked;
