package org.iioe.commands.course;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One package to import, and what was said about it.
 *
 * @param file archive, folder or XML file
 * @param shown how the user named it
 * @param code of the course, checked
 * @param language of the edition, or null for the one that the package declares
 * @param category null leaves it as it is
 */
public record ImportItem(
    Path file,
    String shown,
    String code,
    @Nullable String language,
    @Nullable CourseCategory category,
    boolean publish) {}
