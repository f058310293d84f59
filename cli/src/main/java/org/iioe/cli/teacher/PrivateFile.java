package org.iioe.cli.teacher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.iioe.cli.verb.Services;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A file with personal data that is written while work goes on: only its owner can read it, and
 * under its own name it is there when the work was done and not before. {@code -} is standard
 * output, which gets all at the end too, for the work may be done twice.
 */
final class PrivateFile implements AutoCloseable {
  private static final Path STANDARD_OUTPUT = Path.of("-");

  private final Path shown;
  private final Path target;
  private final Services services;
  private @Nullable Path part;

  PrivateFile(Path shown, Services services) {
    this.shown = shown;
    this.target = services.resolve(shown);
    this.services = services;
  }

  /** Begins it, again if it was begun before. */
  OutputStream begin() {
    try {
      if (part == null) {
        // Such files can be read by their owner only.
        part = isStandardOutput() ? Files.createTempFile("iioe", ".part") : beside();
      }
      return Files.newOutputStream(part);
    } catch (IOException unwritable) {
      throw unwritable(unwritable);
    }
  }

  private Path beside() throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    return Files.createTempFile(folder == null ? Path.of(".") : folder, ".iioe", ".part");
  }

  /** Gives it its name. */
  void keep() {
    if (part == null) {
      return;
    }
    try {
      if (isStandardOutput()) {
        Files.copy(part, services.standardOutput());
      } else {
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        part = null;
      }
    } catch (IOException unwritable) {
      throw unwritable(unwritable);
    }
  }

  boolean isStandardOutput() {
    return shown.equals(STANDARD_OUTPUT);
  }

  Fault unwritable(IOException cause) {
    return Fault.unavailable("ROSTER_OUTPUT_UNWRITABLE").with("file", shown).causedBy(cause);
  }

  @Override
  public void close() {
    if (part != null) {
      try {
        Files.deleteIfExists(part);
      } catch (IOException undeletable) {
        throw unwritable(undeletable);
      }
    }
  }
}
