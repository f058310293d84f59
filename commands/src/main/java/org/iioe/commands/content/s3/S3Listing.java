package org.iioe.commands.content.s3;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.ContentEntry;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Walks a bucket, which lists a thousand keys at a time in the order of their bytes. */
final class S3Listing implements Iterator<ContentEntry> {
  private final S3ContentStore store;
  private final Iterator<S3Object> objects;
  private @Nullable ContentEntry next;

  S3Listing(S3ContentStore store) {
    this.store = store;
    try {
      // The first page is asked for here.
      this.objects =
          store
              .client()
              .listObjectsV2Paginator(
                  request -> request.bucket(store.where().bucket()).prefix(store.where().keys()))
              .contents()
              .iterator();
    } catch (SdkException e) {
      throw S3Faults.of(store.where(), e);
    }
  }

  @Override
  public boolean hasNext() {
    try {
      while (next == null && objects.hasNext()) {
        next = entry(objects.next());
      }
      return next != null;
    } catch (SdkException e) {
      throw S3Faults.of(store.where(), e);
    }
  }

  /** Null for an object that no store has made. */
  private @Nullable ContentEntry entry(S3Object object) {
    String digest = object.key().substring(store.where().keys().length()).replace("/", "");
    return ContentDigest.isOne(digest)
            && object.key().equals(store.keyOf(new ContentDigest(digest)))
        ? new ContentEntry(new ContentDigest(digest), object.size(), object.lastModified())
        : null;
  }

  @Override
  public ContentEntry next() {
    ContentEntry found = hasNext() ? next : null;
    if (found == null) {
      throw new NoSuchElementException();
    }
    next = null;
    return found;
  }
}
