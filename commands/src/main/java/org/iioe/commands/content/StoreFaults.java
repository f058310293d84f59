package org.iioe.commands.content;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Locale;
import org.iioe.commands.fault.Fault;

/** Says what a failure of the file system means for somebody who uses the store. */
final class StoreFaults {
  private StoreFaults() {}

  static Fault of(Path root, IOException failure) {
    return Fault.unavailable(code(failure))
        .with("store", root.toString())
        .with("reason", String.valueOf(failure.getMessage()))
        .causedBy(failure);
  }

  private static String code(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "CONTENT_STORE_ACCESS_DENIED";
    }
    // The file system says so in words only.
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("no space left") || message.contains("quota")
        ? "CONTENT_STORE_FULL"
        : "CONTENT_STORE_FAILED";
  }
}
