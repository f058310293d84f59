package org.iioe.commands.content.s3;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.Spool;
import org.iioe.commands.progress.Workers;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;

/** Uploads a long file in parts, several at a time; the last request makes them an object. */
final class S3MultipartUpload {
  /** The protocol's limit. */
  private static final long MOST_PARTS = 10_000;

  private final S3ContentStore store;
  private final Spool.Spooled spooled;
  private final long partBytes;

  S3MultipartUpload(S3ContentStore store, Spool.Spooled spooled) {
    this.store = store;
    this.spooled = spooled;
    this.partBytes = Math.max(S3Upload.PART_BYTES, spooled.size() / (MOST_PARTS - 1));
  }

  /** Leaves nothing on the server when it fails, unless the server cannot be reached any more. */
  void run(boolean onlyIfAbsent) throws IOException {
    String id =
        store
            .client()
            .createMultipartUpload(
                request ->
                    request
                        .bucket(store.where().bucket())
                        .key(key())
                        .checksumAlgorithm(ChecksumAlgorithm.SHA256))
            .uploadId();
    boolean complete = false;
    try {
      complete(id, sendParts(id), onlyIfAbsent);
      complete = true;
    } finally {
      if (!complete) {
        abort(id);
      }
    }
  }

  private String key() {
    return store.keyOf(spooled.digest());
  }

  private Map<Integer, CompletedPart> sendParts(String id) throws IOException {
    int count = (int) ((spooled.size() + partBytes - 1) / partBytes);
    Map<Integer, CompletedPart> parts = new ConcurrentSkipListMap<>();
    AtomicInteger next = new AtomicInteger(1);
    Workers.run(
        Math.min(S3ContentStore.AT_A_TIME, count),
        () -> {
          for (int i = next.getAndIncrement(); i <= count; i = next.getAndIncrement()) {
            parts.put(i, send(id, i));
          }
        });
    return new TreeMap<>(parts);
  }

  private CompletedPart send(String id, int number) throws IOException {
    long start = (number - 1) * partBytes;
    long length = Math.min(partBytes, spooled.size() - start);
    ContentDigest digest = FileSlice.digest(spooled.file(), start, length);
    String checksum = S3Upload.base64(digest);
    String tag =
        store
            .client()
            .uploadPart(
                request ->
                    request
                        .bucket(store.where().bucket())
                        .key(key())
                        .uploadId(id)
                        .partNumber(number)
                        .checksumSHA256(checksum),
                FileSlice.body(spooled.file(), start, length))
            .eTag();
    return CompletedPart.builder().partNumber(number).eTag(tag).checksumSHA256(checksum).build();
  }

  /** The answer may have been lost, or come too late; then a second request finds no upload. */
  private void complete(String id, Map<Integer, CompletedPart> parts, boolean onlyIfAbsent) {
    List<CompletedPart> all = new ArrayList<>(parts.values());
    try {
      store
          .client()
          .completeMultipartUpload(
              request ->
                  request
                      .bucket(store.where().bucket())
                      .key(key())
                      .uploadId(id)
                      .ifNoneMatch(onlyIfAbsent ? "*" : null)
                      .multipartUpload(upload -> upload.parts(all)));
    } catch (NoSuchUploadException | SdkClientException failure) {
      if (store.size(spooled.digest()).orElse(-1) != spooled.size()) {
        throw failure;
      }
    }
  }

  /** The client refuses to work for a thread that is interrupted, which is a reason to be here. */
  private void abort(String id) {
    boolean interrupted = Thread.interrupted();
    try {
      store
          .client()
          .abortMultipartUpload(
              request -> request.bucket(store.where().bucket()).key(key()).uploadId(id));
    } catch (SdkException unreachable) {
      // What made the upload fail is being thrown; its parts are leftovers, which gc removes.
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
