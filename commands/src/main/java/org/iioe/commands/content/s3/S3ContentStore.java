package org.iioe.commands.content.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.ContentEntry;
import org.iioe.commands.content.ContentStaging;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.content.Leftovers;
import org.iioe.commands.content.Spool;
import org.iioe.commands.content.VerifiedStream;
import org.iioe.commands.progress.Workers;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * A store in a bucket: the key {@code prefix/sha256/ab/cdef…} holds the bytes whose digest begins
 * with {@code abcdef}, as in a folder store, so that either can be copied to the other by any tool.
 */
public final class S3ContentStore implements ContentStore {
  /** Requests at a time, for each staging that is committed or each removal. */
  static final int AT_A_TIME = 4;

  private final S3Location location;
  private final Path spools;
  private final S3Client client;

  /**
   * Connects to nothing yet.
   *
   * @param spools a folder of this user's in which content waits for its commit; made when first
   *     written to
   * @throws org.iioe.commands.fault.Fault of kind unavailable when no region is known
   */
  public S3ContentStore(S3Location location, Path spools) {
    this.location = location;
    this.spools = spools.toAbsolutePath();
    this.client = S3Connection.open(location);
  }

  S3Location where() {
    return location;
  }

  S3Client client() {
    return client;
  }

  String keyOf(ContentDigest digest) {
    return location.keys() + digest.hex().substring(0, 2) + "/" + digest.hex().substring(2);
  }

  @Override
  public ContentStaging stage() {
    return new S3Staging(this, Spool.create(spools, spools));
  }

  @Override
  public boolean has(ContentDigest digest) {
    return size(digest).isPresent();
  }

  /** How many bytes the object has; empty when there is none. */
  OptionalLong size(ContentDigest digest) {
    try {
      return OptionalLong.of(
          client
              .headObject(request -> request.bucket(location.bucket()).key(keyOf(digest)))
              .contentLength());
    } catch (NoSuchKeyException e) {
      return OptionalLong.empty();
    } catch (SdkException e) {
      throw S3Faults.of(location, e);
    }
  }

  @Override
  public InputStream open(ContentDigest digest) throws IOException {
    return new VerifiedStream(new S3Download(this, keyOf(digest)), digest);
  }

  @Override
  public Iterator<ContentEntry> entries() {
    return new S3Listing(this);
  }

  /** One request for each: the request for many at once is one that not every server knows. */
  @Override
  public void remove(Collection<ContentDigest> digests) {
    List<ContentDigest> all = List.copyOf(digests);
    AtomicInteger next = new AtomicInteger();
    try {
      Workers.run(
          Math.min(AT_A_TIME, all.size()),
          () -> {
            for (int i = next.getAndIncrement(); i < all.size(); i = next.getAndIncrement()) {
              remove(all.get(i));
            }
          });
    } catch (IOException e) {
      throw S3Faults.torn(location, e);
    }
  }

  private void remove(ContentDigest digest) {
    try {
      client.deleteObject(request -> request.bucket(location.bucket()).key(keyOf(digest)));
    } catch (SdkException e) {
      throw S3Faults.of(location, e);
    }
  }

  @Override
  public Leftovers sweep(Instant before, boolean dryRun) {
    return new S3Leftovers(this).sweep(before, dryRun);
  }

  @Override
  public String location() {
    return location.toString();
  }
}
