package org.iioe.commands.mechanism.machine;

import java.time.LocalDate;

/**
 * An event that time takes.
 *
 * @param day the first day on which it does
 */
public record TimedEvent(String event, LocalDate day) {}
