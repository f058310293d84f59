package org.iioe.commands.packaging.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/**
 * The view of an archive through which its directory is read: through a window, because the
 * directory is read in pieces of a few bytes, and only so far, because it is all kept in memory and
 * may be as long as the file.
 */
final class DirectoryChannel implements SeekableByteChannel {
  private static final int WINDOW = 1 << 16;

  private final FileChannel channel;
  private final ByteBuffer window = ByteBuffer.allocate(WINDOW);
  private long windowStart = -1;
  private int windowLength;
  private long position;
  private long budget;

  /**
   * @param budget how many bytes may be read in all
   */
  DirectoryChannel(FileChannel channel, long budget) {
    this.channel = channel;
    this.budget = budget;
  }

  /** True when reading failed because the directory is longer than allowed. */
  boolean exhausted() {
    return budget < 0;
  }

  /** Lifts the limit, once the directory has been read. */
  void unlimited() {
    budget = Long.MAX_VALUE;
  }

  @Override
  public synchronized int read(ByteBuffer destination) throws IOException {
    if (position >= channel.size()) {
      return -1;
    }
    if (windowStart < 0 || position < windowStart || position >= windowStart + windowLength) {
      fill(destination.remaining());
    }
    int at = (int) (position - windowStart);
    int length = Math.min(destination.remaining(), windowLength - at);
    budget -= length;
    if (budget < 0) {
      throw new IOException("The directory is too long");
    }
    destination.put(window.array(), at, length);
    position += length;
    return length;
  }

  private void fill(int wanted) throws IOException {
    // The end of the directory is searched for backwards, so the window reaches to both sides.
    windowStart = Math.max(0, position - WINDOW / 2);
    window.clear();
    while (window.hasRemaining()) {
      if (channel.read(window, windowStart + window.position()) < 0) {
        break;
      }
    }
    windowLength = window.position();
    if (position >= windowStart + windowLength) {
      throw new IOException("The file shrank while it was read, " + wanted + " bytes wanted");
    }
  }

  @Override
  public synchronized long position() {
    return position;
  }

  @Override
  public synchronized SeekableByteChannel position(long newPosition) {
    position = newPosition;
    return this;
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  @Override
  public int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }
}
