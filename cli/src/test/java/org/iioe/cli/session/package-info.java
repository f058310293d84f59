/**
 * Sessions: Markdown pages that show what a user types and what the program answers, run against
 * the program as it is shipped.
 */
@NullMarked
package org.iioe.cli.session;

import org.jspecify.annotations.NullMarked;
