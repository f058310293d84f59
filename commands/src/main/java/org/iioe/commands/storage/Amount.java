package org.iioe.commands.storage;

/**
 * Some content.
 *
 * @param files how many different ones
 * @param bytes of those
 */
public record Amount(long files, long bytes) {
  public static final Amount NONE = new Amount(0, 0);

  public Amount {
    if (files < 0 || bytes < 0) {
      throw new IllegalArgumentException(files + " files of " + bytes + " bytes");
    }
  }

  /** This and one more. */
  Amount and(long size) {
    return new Amount(files + 1, bytes + size);
  }

  Amount plus(Amount other) {
    return new Amount(files + other.files, bytes + other.bytes);
  }
}
