package org.iioe.commands.course;

import org.iioe.commands.course.comparison.Differences;

/** Two packages, and what makes the later one of the earlier one. */
public record DiffReport(DiffSide earlier, DiffSide later, Differences differences) {}
