package org.iioe.commands.packaging.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that is launched and reports to the platform: a SCORM SCO, a cmi5 or AICC assignable
 * unit, a Tin Can activity.
 *
 * @param identifier under which learners' results are kept: that of the SCORM item, the AU's id
 * @param launch a path from the package's root with its query, or an absolute URL; empty when it
 *     cannot be launched
 * @param parameters what is appended to the launch address, as written; empty when none
 */
public record Sco(
    String identifier,
    @Nullable String title,
    String launch,
    String parameters,
    Position position) {}
