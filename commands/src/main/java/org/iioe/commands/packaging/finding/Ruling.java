package org.iioe.commands.packaging.finding;

import com.google.errorprone.annotations.Immutable;

/**
 * What the catalog says of a rule.
 *
 * @param reference the clause of the standard, or the suite's own rule
 * @param refusedBy who is known to refuse a package with this defect
 */
@Immutable
public record Ruling(Severity severity, String reference, RefusedBy refusedBy) {}
