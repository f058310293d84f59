package org.iioe.commands.content;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Learns what would be stored, and stores nothing: for a dry run, or a comparison. */
public final class HashingStaging implements ContentStaging {
  private final Predicate<ContentDigest> stored;
  private final Set<ContentDigest> seen = ConcurrentHashMap.newKeySet();

  /**
   * @param stored whether a store has some bytes already
   */
  public HashingStaging(Predicate<ContentDigest> stored) {
    this.stored = stored;
  }

  @Override
  public StoredContent put(InputStream content, byte[] buffer) throws IOException {
    MessageDigest sha256 = ContentDigest.sha256();
    long size = 0;
    for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
      sha256.update(buffer, 0, count);
      size += count;
    }
    ContentDigest digest = ContentDigest.of(sha256);
    return new StoredContent(digest, size, seen.add(digest) && !stored.test(digest));
  }

  @Override
  public void commit() {}

  @Override
  public void close() {}
}
