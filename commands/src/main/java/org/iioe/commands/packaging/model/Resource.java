package org.iioe.commands.packaging.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be delivered, with the files that it needs.
 *
 * @param type as declared, such as {@code webcontent}
 * @param scormType {@code sco} or {@code asset} in lower case, or null when not declared
 * @param launch where it starts: a path from the package's root with its query, or an absolute URL;
 *     null when it cannot be launched
 * @param files paths from the package's root, with their true names, of the files that exist
 * @param dependencies identifiers of other resources
 */
public record Resource(
    String identifier,
    @Nullable String type,
    @Nullable String scormType,
    @Nullable String launch,
    List<String> files,
    List<String> dependencies,
    Position position) {
  public Resource {
    files = List.copyOf(files);
    dependencies = List.copyOf(dependencies);
  }

  public boolean isSco() {
    return "sco".equals(scormType);
  }
}
