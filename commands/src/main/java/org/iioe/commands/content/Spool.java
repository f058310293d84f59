package org.iioe.commands.content;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

/**
 * Where bytes wait while nobody knows their name yet: temporary files, hashed while they are
 * written. What a killed process leaves is removed by the next one. May be filled from several
 * threads.
 */
public final class Spool implements Closeable {
  /** A file that was taken in. */
  public record Spooled(Path file, ContentDigest digest, long size) {}

  private final Path place;
  private final StagingFolder folder;
  private final AtomicInteger files = new AtomicInteger();

  private Spool(Path place, StagingFolder folder) {
    this.place = place;
    this.folder = folder;
  }

  /**
   * A spool of its own.
   *
   * @param place what faults name
   * @param parent the folder in which all spools are; made when need be
   */
  public static Spool create(Path place, Path parent) {
    try {
      return new Spool(place, StagingFolder.create(parent));
    } catch (IOException e) {
      throw StoreFaults.of(place, e);
    }
  }

  Path path() {
    return folder.path();
  }

  /**
   * Takes a stream to its end.
   *
   * @param buffer for copying; its content is overwritten
   * @param written hears how many bytes were written
   * @throws IOException of the stream, as it is
   * @throws org.iioe.commands.fault.Fault of kind unavailable when they cannot be written
   */
  public Spooled take(InputStream content, byte[] buffer, LongConsumer written) throws IOException {
    Path file = folder.path().resolve(Integer.toString(files.incrementAndGet()));
    MessageDigest sha256 = ContentDigest.sha256();
    long size = 0;
    try (FileChannel out = create(file)) {
      for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
        sha256.update(buffer, 0, count);
        write(out, ByteBuffer.wrap(buffer, 0, count));
        size += count;
        written.accept(count);
      }
    }
    return new Spooled(file, ContentDigest.of(sha256), size);
  }

  /** Forgets one. */
  public void drop(Spooled spooled) {
    try {
      Files.delete(spooled.file());
    } catch (IOException e) {
      throw StoreFaults.of(place, e);
    }
  }

  private FileChannel create(Path file) {
    try {
      return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw StoreFaults.of(place, e);
    }
  }

  private void write(FileChannel out, ByteBuffer bytes) {
    try {
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    } catch (IOException e) {
      throw StoreFaults.of(place, e);
    }
  }

  /** Forgets all. */
  @Override
  public void close() {
    try {
      folder.close();
    } catch (IOException e) {
      throw StoreFaults.of(place, e);
    }
  }
}
