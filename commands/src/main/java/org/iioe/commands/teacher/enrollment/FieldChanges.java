package org.iioe.commands.teacher.enrollment;

/**
 * How often a field of existing rows changes.
 *
 * @param set from nothing to a value
 * @param changed from one value to another
 * @param erased from a value to nothing
 */
public record FieldChanges(long set, long changed, long erased) {}
