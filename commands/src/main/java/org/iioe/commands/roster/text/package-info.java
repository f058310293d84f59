/** Leaf: text as people type it and spreadsheets damage it, made comparable. */
@NullMarked
package org.iioe.commands.roster.text;

import org.jspecify.annotations.NullMarked;
