package org.iioe.commands.course;

import org.iioe.commands.course.comparison.ComparedPackage;
import org.jspecify.annotations.Nullable;

/**
 * One of two things that were compared.
 *
 * @param shown as the user named it; of the catalogue with language and version
 * @param code null for a package that is not in the catalogue, like the two that follow
 * @param sha256 of the archive, or null when it is none
 */
public record DiffSide(
    String shown,
    @Nullable String code,
    @Nullable String language,
    @Nullable Integer version,
    @Nullable String status,
    @Nullable String sha256,
    ComparedPackage compared) {}
