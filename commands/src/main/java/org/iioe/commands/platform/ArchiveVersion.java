package org.iioe.commands.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.iioe.commands.fault.Fault;

/** The version of a custom-format file of {@code pg_dump}, which an older one cannot read. */
final class ArchiveVersion {
  private static final int MAGIC_LENGTH = 5;

  private ArchiveVersion() {}

  /** The oldest major version of {@code pg_restore} that reads the file, as far as we know. */
  static int majorNeededFor(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(MAGIC_LENGTH);
      int major = in.read();
      int minor = in.read();
      if (major != 1) {
        throw new IOException("archive version " + major);
      }
      // 1.14 came with PostgreSQL 12, 1.15 with 16, 1.16 with 17.
      return minor >= 16 ? 17 : minor == 15 ? 16 : 12;
    } catch (IOException failure) {
      throw Fault.invalidInput("BACKUP_DAMAGED")
          .with("reason", failure.getMessage())
          .causedBy(failure);
    }
  }
}
