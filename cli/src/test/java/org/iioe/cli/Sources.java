package org.iioe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The project's own sources, as files. Surefire runs a module's tests in its folder. */
final class Sources {
  static final Path ROOT = Path.of("").toAbsolutePath().resolveSibling(".").normalize();

  private Sources() {}

  /** Every Java file of the program, without its tests. */
  static List<Path> java() {
    return files("java", ".java");
  }

  /** Every property file of the program. */
  static List<Path> bundles() {
    return files("resources", ".properties");
  }

  private static List<Path> files(String kind, String ending) {
    List<Path> files = new ArrayList<>();
    for (String module : List.of("commands", "cli")) {
      Path folder = ROOT.resolve(module).resolve("src/main").resolve(kind);
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(file -> file.toString().endsWith(ending)).sorted().forEach(files::add);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return files;
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
