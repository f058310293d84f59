/**
 * Leaf: tables that people made, in CSV, TSV or XLSX, read row by row with the place of each, and
 * written the same way. Knows nothing of what the columns mean.
 */
@NullMarked
package org.iioe.commands.table;

import org.jspecify.annotations.NullMarked;
