package org.iioe.commands.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
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
        !store.holds(digest, spooled.size()) && added.putIfAbsent(digest, spooled.file()) == null;
    if (!isNew) {
      spool.drop(spooled);
    }
    return new StoredContent(digest, spooled.size(), isNew);
  }

  @Override
  public void commit() {
    commit(store, List.of(this));
  }

  /** Waits for the disk twice, however many stagings there are. */
  static void commit(FolderContentStore store, List<FolderStaging> stagings) {
    try {
      List<Path> files = new ArrayList<>();
      stagings.forEach(staging -> files.addAll(staging.added.values()));
      Synchronization.files(store.root(), files);
      Set<Path> folders = new TreeSet<>();
      for (FolderStaging staging : stagings) {
        staging.rename(folders);
      }
      Synchronization.folders(folders);
      stagings.forEach(staging -> staging.added.clear());
    } catch (IOException e) {
      throw StoreFaults.of(store.root(), e);
    }
  }

  /**
   * @param folders receives those in which a name is new
   */
  private void rename(Set<Path> folders) throws IOException {
    for (Map.Entry<ContentDigest, Path> file : added.entrySet()) {
      if (folders.add(store.folderOf(file.getKey()))) {
        folders.addAll(createFolders(store.folderOf(file.getKey())));
      }
      Files.move(file.getValue(), store.fileOf(file.getKey()), StandardCopyOption.ATOMIC_MOVE);
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
