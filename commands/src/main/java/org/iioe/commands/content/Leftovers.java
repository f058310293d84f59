package org.iioe.commands.content;

/**
 * What runs that were killed left half done.
 *
 * @param count how many: folders of a folder store, multipart uploads of an S3 store
 * @param bytes that they hold
 */
public record Leftovers(long count, long bytes) {
  public static final Leftovers NONE = new Leftovers(0, 0);

  public Leftovers {
    if (count < 0 || bytes < 0) {
      throw new IllegalArgumentException(count + " leftovers of " + bytes + " bytes");
    }
  }

  public Leftovers plus(Leftovers other) {
    return new Leftovers(count + other.count, bytes + other.bytes);
  }
}
