package org.iioe.cli.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Stores;
import org.iioe.commands.course.CourseExport;
import org.iioe.commands.course.CourseFiles;
import org.iioe.commands.course.CourseNames;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.jspecify.annotations.Nullable;

/** Finds the course that an argument means: standard input, a file or folder, else a stored one. */
final class PreviewSource {
  private PreviewSource() {}

  /**
   * Opens the course.
   *
   * @param language of a stored course, or null
   * @param version of a stored course, or null; with either, the argument is a code
   */
  static PackageFiles open(
      Services services,
      String course,
      @Nullable String language,
      @Nullable Integer version,
      ArchiveLimits limits) {
    if (language == null && version == null) {
      Path path = path(services, course, limits);
      if (path != null) {
        return PackageFiles.open(path, limits);
      }
    }
    CourseExport stored = new CourseExport(services.database(), Stores.of(services));
    return CourseFiles.of(
        services.database(),
        Stores.of(services),
        stored.version(
            CourseNames.code(course),
            language == null ? null : CourseNames.language(language),
            version));
  }

  private static @Nullable Path path(Services services, String course, ArchiveLimits limits) {
    if (course.equals(PackageArguments.STANDARD_INPUT)) {
      return PackageArguments.sources(List.of(course), services, limits).get(0).path();
    }
    Path path = services.resolve(Path.of(course));
    if (Files.exists(path)) {
      return path;
    }
    if (course.contains("/") || course.matches("(?i).*\\.(zip|imscc|pif|xml)")) {
      throw Fault.invalidInput("PACKAGE_NO_SUCH_FILE").with("file", course);
    }
    return null;
  }
}
