package org.iioe.commands.course;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every package of an import that does not say otherwise.
 *
 * @param code null for one made of the file's name
 * @param language null for the one that the package declares
 */
public record ImportDefaults(
    @Nullable String code,
    @Nullable String language,
    @Nullable CourseCategory category,
    boolean publish) {
  ImportItem item(Path file, String shown) {
    return new ImportItem(
        file, shown, code == null ? CourseNames.codeFor(file) : code, language, category, publish);
  }
}
