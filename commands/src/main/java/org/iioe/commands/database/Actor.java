package org.iioe.commands.database;

import org.jspecify.annotations.Nullable;

/**
 * Who runs a command, apart from the database's own user, which the server knows by itself.
 *
 * @param systemUser the account on the machine
 * @param job the CI job, as its system names it, or null
 */
public record Actor(String systemUser, @Nullable String job) {}
