package org.iioe.commands.content.s3;

import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.Spool;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Brings one spooled file to the server, where it appears as a whole or not at all. */
final class S3Upload {
  /** From here on in parts, of which a broken connection costs one only. */
  static final long PART_BYTES = 16L << 20;

  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;
  private static final int NOT_IMPLEMENTED = 501;
  private static final int ATTEMPTS = 5;

  private final S3ContentStore store;
  private final Spool.Spooled spooled;
  private final boolean replaces;

  /**
   * @param replaces a damaged object is there, which is to be healed
   */
  S3Upload(S3ContentStore store, Spool.Spooled spooled, boolean replaces) {
    this.store = store;
    this.spooled = spooled;
    this.replaces = replaces;
  }

  long size() {
    return spooled.size();
  }

  /** What others have stored meanwhile is not sent again; a server may not know how to tell. */
  void run() throws IOException {
    boolean onlyIfAbsent = !replaces;
    for (int attempt = 1; ; attempt++) {
      try {
        send(onlyIfAbsent);
        return;
      } catch (S3Exception answer) {
        boolean conditional = onlyIfAbsent && attempt < ATTEMPTS;
        switch (answer.statusCode()) {
          case PRECONDITION_FAILED, CONFLICT -> {
            if (!conditional || isStored()) {
              refuseUnlessStored(answer);
              return;
            }
            onlyIfAbsent = answer.statusCode() == CONFLICT;
          }
          case NOT_IMPLEMENTED -> {
            if (!conditional) {
              throw S3Faults.of(store.where(), answer);
            }
            onlyIfAbsent = false;
          }
          default -> throw S3Faults.of(store.where(), answer);
        }
      } catch (SdkException failure) {
        throw S3Faults.of(store.where(), failure);
      }
    }
  }

  private void refuseUnlessStored(S3Exception answer) {
    if (!isStored()) {
      throw S3Faults.of(store.where(), answer);
    }
  }

  private boolean isStored() {
    OptionalLong stored = store.size(spooled.digest());
    return stored.isPresent() && stored.getAsLong() == spooled.size();
  }

  private void send(boolean onlyIfAbsent) throws IOException {
    if (spooled.size() > PART_BYTES) {
      new S3MultipartUpload(store, spooled).run(onlyIfAbsent);
      return;
    }
    store
        .client()
        .putObject(
            request ->
                request
                    .bucket(store.where().bucket())
                    .key(store.keyOf(spooled.digest()))
                    .ifNoneMatch(onlyIfAbsent ? "*" : null)
                    .checksumSHA256(base64(spooled.digest())),
            FileSlice.body(spooled.file(), 0, spooled.size()));
  }

  /** As the protocol writes digests. */
  static String base64(ContentDigest digest) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(digest.hex()));
  }
}
