package org.iioe.commands.storage;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.ContentStaging;
import org.iioe.commands.content.StoredContent;

/** For a dry run: reads, so that damage is found, and stores nothing. */
final class ReadingStaging implements ContentStaging {
  @Override
  public StoredContent put(InputStream content, byte[] buffer) throws IOException {
    MessageDigest sha256 = ContentDigest.sha256();
    long size = 0;
    for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
      sha256.update(buffer, 0, count);
      size += count;
    }
    return new StoredContent(ContentDigest.of(sha256), size, true);
  }

  @Override
  public void commit() {}

  @Override
  public void close() {}
}
