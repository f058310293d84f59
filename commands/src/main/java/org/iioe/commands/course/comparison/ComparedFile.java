package org.iioe.commands.course.comparison;

/**
 * A file by its content.
 *
 * @param digest SHA-256 in hexadecimal
 * @param bytes its size
 */
public record ComparedFile(String digest, long bytes) {
  public ComparedFile {
    if (digest.isEmpty() || bytes < 0) {
      throw new IllegalArgumentException(digest + " of " + bytes + " bytes");
    }
  }
}
