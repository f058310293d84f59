/** What a verb is and what it is given: the shapes that every command shares. */
@NullMarked
package org.iioe.cli.verb;

import org.jspecify.annotations.NullMarked;
