package org.iioe.commands.packaging.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.PackageReader;
import org.iioe.commands.packaging.ReadPackage;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import org.iioe.commands.packaging.archive.CanonicalArchive;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.model.Standard;

/** A course's folder that a test fills, and the packages that are made of it. */
final class CourseSketch {
  static final List<String> CATEGORIES = List.of("discipline", "tvet");

  private final Path folder;

  CourseSketch(Path folder) {
    this.folder = folder;
  }

  CourseSketch file(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, text);
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  CourseSketch yaml(String text) {
    return file("course.yaml", text);
  }

  CoursePacker open() {
    return CoursePacker.open(folder.resolve("course.yaml"), "course.yaml", CATEGORIES, Set.of());
  }

  PackedCourse pack(Standard standard, String language) {
    return open().pack(standard, language);
  }

  /** Writes a package beside the folder. */
  Path archive(Standard standard, String language) throws IOException {
    Path archive = Files.createTempFile(folder.resolveSibling("."), "packed", ".zip");
    try (OutputStream out = Files.newOutputStream(archive)) {
      pack(standard, language).write(out);
    }
    return archive;
  }

  ReadPackage read(Standard standard, String language) throws IOException {
    try (PackageFiles files =
        PackageFiles.open(archive(standard, language), ArchiveLimits.DEFAULT)) {
      return PackageReader.read(files);
    }
  }

  String text(Standard standard, String language, String path) throws IOException {
    CanonicalArchive.Content content = pack(standard, language).files().get(path);
    if (content == null) {
      throw new AssertionError("no " + path);
    }
    try (InputStream in = content.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The codes of what is wrong, each with its place, such as {@code YAML_KEY 3:5}. */
  List<String> problems() {
    try {
      open();
      return List.of();
    } catch (Fault fault) {
      Object several = fault.details().get("problems");
      return several instanceof List<?> faults
          ? faults.stream().map(one -> place((Fault) one)).toList()
          : List.of(place(fault));
    }
  }

  private static String place(Fault fault) {
    Object line = fault.details().get("line");
    return line == null
        ? fault.code()
        : fault.code() + " " + line + ":" + fault.details().get("column");
  }
}
