package org.iioe.commands.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Temporary files in a staging folder, renamed into the store when they are committed. */
final class FolderStaging implements ContentStaging {
  private final FolderContentStore store;
  private final Spool spool;
  private final EarlyWriting early;
  private final Map<ContentDigest, Path> added = new ConcurrentHashMap<>();

  FolderStaging(FolderContentStore store, Spool spool) {
    this.store = store;
    this.spool = spool;
    this.early = new EarlyWriting(spool.path());
  }

  @Override
  public StoredContent put(InputStream content, byte[] buffer) throws IOException {
    Spool.Spooled spooled = spool.take(content, buffer, early::wrote);
    ContentDigest digest = spooled.digest();
    boolean isNew =
        !isStored(digest, spooled.size()) && added.putIfAbsent(digest, spooled.file()) == null;
    if (!isNew) {
      spool.drop(spooled);
    }
    return new StoredContent(digest, spooled.size(), isNew);
  }

  /** A file of another length is a damaged one, which this import heals. */
  private boolean isStored(ContentDigest digest, long size) {
    try {
      Path file = store.fileOf(digest);
      return Files.isRegularFile(file) && Files.size(file) == size;
    } catch (IOException e) {
      throw StoreFaults.of(store.root(), e);
    }
  }

  @Override
  public void commit() {
    try {
      Synchronization.files(spool.path(), added.values());
      Set<Path> folders = new TreeSet<>();
      for (Map.Entry<ContentDigest, Path> file : added.entrySet()) {
        Path target = store.fileOf(file.getKey());
        if (folders.add(store.folderOf(file.getKey()))) {
          folders.addAll(createFolders(store.folderOf(file.getKey())));
        }
        Files.move(file.getValue(), target, StandardCopyOption.ATOMIC_MOVE);
      }
      Synchronization.folders(folders);
      added.clear();
    } catch (IOException e) {
      throw StoreFaults.of(store.root(), e);
    }
  }

  /** Makes the folder and returns those above it in which a name is new, which must last too. */
  private static Set<Path> createFolders(Path target) throws IOException {
    Set<Path> changed = new TreeSet<>();
    Path folder = target;
    while (!Files.isDirectory(folder) && folder.getParent() != null) {
      folder = folder.getParent();
      changed.add(folder);
    }
    Files.createDirectories(target);
    return changed;
  }

  @Override
  public void close() {
    spool.close();
  }
}
