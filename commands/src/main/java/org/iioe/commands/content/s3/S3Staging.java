package org.iioe.commands.content.s3;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.ContentStaging;
import org.iioe.commands.content.Spool;
import org.iioe.commands.content.StoredContent;
import org.iioe.commands.progress.Workers;

/** Spooled files, uploaded under their digests when they are committed. */
final class S3Staging implements ContentStaging {
  private final S3ContentStore store;
  private final Spool spool;
  private final Map<ContentDigest, S3Upload> added = new ConcurrentHashMap<>();

  S3Staging(S3ContentStore store, Spool spool) {
    this.store = store;
    this.spool = spool;
  }

  @Override
  public StoredContent put(InputStream content, byte[] buffer) throws IOException {
    Spool.Spooled spooled = spool.take(content, buffer, bytes -> {});
    boolean isNew = !added.containsKey(spooled.digest()) && add(spooled);
    if (!isNew) {
      spool.drop(spooled);
    }
    return new StoredContent(spooled.digest(), spooled.size(), isNew);
  }

  /** An object of another length is a damaged one, which this import heals. */
  private boolean add(Spool.Spooled spooled) {
    OptionalLong stored = store.size(spooled.digest());
    return (stored.isEmpty() || stored.getAsLong() != spooled.size())
        && added.putIfAbsent(spooled.digest(), new S3Upload(store, spooled, stored.isPresent()))
            == null;
  }

  /** Long files first, so that the last thread is not left with the longest. */
  @Override
  public void commit() {
    List<S3Upload> uploads =
        added.values().stream().sorted(Comparator.comparingLong(one -> -one.size())).toList();
    AtomicInteger next = new AtomicInteger();
    try {
      Workers.run(
          Math.min(S3ContentStore.AT_A_TIME, uploads.size()),
          () -> {
            for (int i = next.getAndIncrement(); i < uploads.size(); i = next.getAndIncrement()) {
              uploads.get(i).run();
            }
          });
    } catch (IOException e) {
      throw S3Faults.torn(store.where(), e);
    }
    added.clear();
  }

  @Override
  public void close() {
    spool.close();
  }
}
