/**
 * The embedded database: a real PostgreSQL under the user's data folder, started by the first
 * command that needs it, on loopback only, and left running for the next one.
 */
@NullMarked
package org.iioe.commands.database.embedded;

import org.jspecify.annotations.NullMarked;
