package org.iioe.commands.content;

import java.time.Instant;

/**
 * Some bytes that a store has.
 *
 * @param size in bytes, as the store says; whether they are sound, only reading them tells
 * @param modified when they were stored, by the store's clock
 */
public record ContentEntry(ContentDigest digest, long size, Instant modified) {
  public ContentEntry {
    if (size < 0) {
      throw new IllegalArgumentException("size " + size);
    }
  }
}
