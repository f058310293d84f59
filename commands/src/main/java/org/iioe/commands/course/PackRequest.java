package org.iioe.commands.course;

import java.nio.file.Path;
import java.util.List;
import org.iioe.commands.packaging.model.Standard;
import org.jspecify.annotations.Nullable;

/**
 * What shall be packed.
 *
 * @param source a {@code course.yaml}, or a folder that has one; absolute
 * @param shown the source as it was named
 * @param standards empty for those that the course names
 * @param languages BCP 47 tags; empty for all of the course
 * @param out a file, or a folder that gets one file for each package; absolute, or null for
 *     standard output
 * @param outIsFolder that the user said so, be there such a folder or not
 */
public record PackRequest(
    Path source,
    String shown,
    List<Standard> standards,
    List<String> languages,
    @Nullable Path out,
    boolean outIsFolder,
    boolean dryRun) {
  public PackRequest {
    standards = List.copyOf(standards);
    languages = List.copyOf(languages);
  }
}
