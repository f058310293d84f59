package org.iioe.commands.packaging.archive;

import java.io.IOException;

/** A file has no archive's directory, or none that makes sense. */
final class DamagedDirectoryException extends IOException {
  DamagedDirectoryException(Throwable cause) {
    super(cause);
  }
}
