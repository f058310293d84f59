/**
 * The platform database: where it is, one transaction at a time, and the record of every change.
 *
 * <p>A feature reads with {@link Database#read} and writes with {@link Database#write}. No state
 * outlives a transaction, so that a pooler in transaction mode may stand between; statements name
 * their tables with the schema, {@code iioe.course}.
 */
@NullMarked
package org.iioe.commands.database;

import org.jspecify.annotations.NullMarked;
