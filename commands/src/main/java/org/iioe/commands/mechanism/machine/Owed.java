package org.iioe.commands.mechanism.machine;

import java.time.LocalDate;

/**
 * A document that an institution owes.
 *
 * @param since from when it is owed
 * @param due the last day in time
 */
public record Owed(String document, LocalDate since, LocalDate due) {}
