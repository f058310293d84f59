package org.iioe.commands.database;

import java.util.UUID;

/**
 * A writing command at work, as {@code iioe.run} knows it.
 *
 * @param id what a command answers as its {@code run}
 * @param token drawn before the row was written, so that the row can be asked for when the
 *     connection was lost while it was being committed
 */
public record Run(long id, UUID token) {}
