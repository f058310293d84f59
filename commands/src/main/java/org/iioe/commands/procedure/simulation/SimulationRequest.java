package org.iioe.commands.procedure.simulation;

import java.time.LocalDate;
import org.iioe.commands.procedure.MechanismSource;
import org.jspecify.annotations.Nullable;

/**
 * Which past decisions to take again, and under which rules.
 *
 * @param subject whose applications: those of a published version, or of all versions of the
 *     mechanism that a file is of
 * @param anyVersion whether the applications of the other versions of a published subject count too
 * @param against the other rules
 * @param since only what was effective on this day or later; null for all
 * @param until only what was effective on this day or earlier; null for all
 * @param country ISO 3166-1 alpha-2 code of the only country; null for all
 */
public record SimulationRequest(
    MechanismSource subject,
    boolean anyVersion,
    MechanismSource against,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    @Nullable String country) {}
