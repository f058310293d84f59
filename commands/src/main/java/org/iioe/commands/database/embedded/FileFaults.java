package org.iioe.commands.database.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.iioe.commands.fault.Fault;

/** What a failed file operation means to people. */
final class FileFaults {
  private FileFaults() {}

  static Fault of(IOException failure, Path folder) {
    String reason =
        failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
    if (failure instanceof AccessDeniedException
        || (reason != null
            && (reason.contains("Read-only file system") || reason.contains("Permission")))) {
      return Fault.unavailable("EMBEDDED_FOLDER_UNWRITABLE")
          .with("folder", folder.toString())
          .causedBy(failure);
    }
    if (saysDiskFull(reason)) {
      return diskFull(folder).causedBy(failure);
    }
    return Fault.unavailable("EMBEDDED_FOLDER_FAILED")
        .with("folder", folder.toString())
        .with("reason", reason)
        .causedBy(failure);
  }

  static boolean saysDiskFull(@org.jspecify.annotations.Nullable String text) {
    return text != null
        && (text.contains("No space left on device") || text.contains("Disk quota exceeded"));
  }

  static Fault diskFull(Path folder) {
    return Fault.unavailable("EMBEDDED_DISK_FULL").with("folder", folder.toString());
  }
}
