package org.iioe.commands.content.s3;

import java.time.Instant;
import org.iioe.commands.content.Leftovers;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.Part;

/** Multipart uploads of runs that were killed: no object shows them, but their parts cost money. */
final class S3Leftovers {
  private final S3ContentStore store;

  S3Leftovers(S3ContentStore store) {
    this.store = store;
  }

  Leftovers sweep(Instant before, boolean dryRun) {
    try {
      Leftovers found = Leftovers.NONE;
      for (MultipartUpload upload :
          store
              .client()
              .listMultipartUploadsPaginator(
                  request -> request.bucket(store.where().bucket()).prefix(store.where().keys()))
              .uploads()) {
        if (upload.initiated().isBefore(before)) {
          found = found.plus(sweep(upload, dryRun));
        }
      }
      return found;
    } catch (SdkException e) {
      throw S3Faults.of(store.where(), e);
    }
  }

  private Leftovers sweep(MultipartUpload upload, boolean dryRun) {
    try {
      long bytes = 0;
      for (Part part :
          store
              .client()
              .listPartsPaginator(
                  request ->
                      request
                          .bucket(store.where().bucket())
                          .key(upload.key())
                          .uploadId(upload.uploadId()))
              .parts()) {
        bytes += part.size();
      }
      if (!dryRun) {
        store
            .client()
            .abortMultipartUpload(
                request ->
                    request
                        .bucket(store.where().bucket())
                        .key(upload.key())
                        .uploadId(upload.uploadId()));
      }
      return new Leftovers(1, bytes);
    } catch (NoSuchUploadException finishedMeanwhile) {
      return Leftovers.NONE;
    }
  }
}
