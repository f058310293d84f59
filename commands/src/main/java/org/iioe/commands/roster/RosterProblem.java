package org.iioe.commands.roster;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a row cannot be taken.
 *
 * @param code stable, such as {@code EMAIL_INVALID}; names the sentence {@code CODE} and what to do
 *     about it, {@code CODE.fix}, in the message bundles
 * @param column the column; null when it is about the whole row
 * @param cell index of the cell in the row, from 0; -1 when it is about the whole row
 * @param arguments of the sentence; may hold personal data, so never in a log or a fault
 */
public record RosterProblem(
    String code, @Nullable RosterColumn column, int cell, Map<String, String> arguments) {}
