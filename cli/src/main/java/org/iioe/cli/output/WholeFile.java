package org.iioe.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file under another name until it is complete, so that nobody takes half for whole. */
public final class WholeFile {
  /** What fills the file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private WholeFile() {}

  /**
   * Writes the file, or leaves what was there.
   *
   * @param target absolute
   */
  public static void write(Path target, Content content) throws IOException {
    Path part = Files.createTempFile(target.getParent(), ".export", ".part");
    try {
      try (OutputStream file = Files.newOutputStream(part)) {
        content.writeTo(file);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
