package org.iioe.commands.packaging.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.iioe.commands.packaging.model.Standard;

/** Packs in a process of its own, whose locale, time zone and umask a test chooses. */
final class PackInChild {
  private PackInChild() {}

  /** Arguments: folder of the course, standard, language, archive. */
  public static void main(String[] args) throws IOException {
    try (OutputStream out = Files.newOutputStream(Path.of(args[3]))) {
      new CourseSketch(Path.of(args[0])).pack(Standard.valueOf(args[1]), args[2]).write(out);
    }
  }
}
