package org.iioe.commands.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says of packages what the catalogue needs to know; a list says it of its own. */
public final class ImportSources {
  private ImportSources() {}

  /**
   * The packages in their order; in place of a list ({@code courses.yaml}) those that it names.
   *
   * @param defaults what a list does not say is taken from here
   * @throws org.iioe.commands.fault.Fault of kind invalid input when a list cannot be understood
   */
  public static List<ImportItem> of(List<PackageSource> sources, ImportDefaults defaults) {
    List<ImportItem> items = new ArrayList<>();
    for (PackageSource source : sources) {
      if (isList(source.path())) {
        items.addAll(CourseListFile.read(source.path(), source.shown(), defaults));
      } else {
        items.add(defaults.item(source.path(), source.shown()));
      }
    }
    return items;
  }

  private static boolean isList(Path file) {
    String name = CourseNames.nameOf(file).toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file) && (name.endsWith(".yaml") || name.endsWith(".yml"));
  }
}
