package org.iioe.commands.content;

/**
 * Some bytes that were put.
 *
 * @param size in bytes
 * @param added false when the store, or this staging, had them already
 */
public record StoredContent(ContentDigest digest, long size, boolean added) {
  public StoredContent {
    if (size < 0) {
      throw new IllegalArgumentException("size " + size);
    }
  }
}
