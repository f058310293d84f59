package org.iioe.commands.content.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.iioe.commands.content.ContentDigest;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * A part of a file as the body of a request. It stops when its thread is interrupted, which writing
 * to a connection does not.
 */
final class FileSlice extends InputStream {
  private final FileChannel channel;
  private final long end;
  private long position;

  private FileSlice(Path file, long start, long length) throws IOException {
    this.channel = FileChannel.open(file, StandardOpenOption.READ);
    this.position = start;
    this.end = start + length;
  }

  /** A body that can be read again when a request is repeated. */
  static RequestBody body(Path file, long start, long length) {
    return RequestBody.fromContentProvider(
        () -> {
          try {
            return new FileSlice(file, start, length);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        length,
        "application/octet-stream");
  }

  static ContentDigest digest(Path file, long start, long length) throws IOException {
    MessageDigest sha256 = ContentDigest.sha256();
    byte[] buffer = new byte[1 << 16];
    try (FileSlice slice = new FileSlice(file, start, length)) {
      for (int count = slice.read(buffer); count >= 0; count = slice.read(buffer)) {
        sha256.update(buffer, 0, count);
      }
    }
    return ContentDigest.of(sha256);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException();
    }
    if (position >= end) {
      return -1;
    }
    int most = (int) Math.min(length, end - position);
    int count = channel.read(ByteBuffer.wrap(bytes, offset, most), position);
    position += Math.max(count, 0);
    return count;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
