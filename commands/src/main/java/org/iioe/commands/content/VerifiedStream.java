package org.iioe.commands.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Compares the digest when the last byte has been read. */
public final class VerifiedStream extends FilterInputStream {
  private final ContentDigest expected;
  private final MessageDigest sha256 = ContentDigest.sha256();
  private boolean ended;

  public VerifiedStream(InputStream in, ContentDigest expected) {
    super(in);
    this.expected = expected;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = in.read(bytes, offset, length);
    if (count >= 0) {
      sha256.update(bytes, offset, count);
    } else if (!ended) {
      ended = true;
      if (!ContentDigest.of(sha256).equals(expected)) {
        throw new ContentDamagedException(expected);
      }
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, 1 << 16)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
