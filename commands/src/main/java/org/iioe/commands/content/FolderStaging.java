package org.iioe.commands.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Temporary files in a staging folder, renamed into the store when they are committed. */
final class FolderStaging implements ContentStaging {
  private final FolderContentStore store;
  private final StagingFolder folder;
  private final EarlyWriting early;
  private final AtomicInteger files = new AtomicInteger();
  private final Map<ContentDigest, Path> added = new ConcurrentHashMap<>();

  FolderStaging(FolderContentStore store, StagingFolder folder) {
    this.store = store;
    this.folder = folder;
    this.early = new EarlyWriting(folder.path());
  }

  @Override
  public StoredContent put(InputStream content, byte[] buffer) throws IOException {
    Path file = folder.path().resolve(Integer.toString(files.incrementAndGet()));
    MessageDigest sha256 = ContentDigest.sha256();
    long size = 0;
    try (FileChannel out = create(file)) {
      for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
        sha256.update(buffer, 0, count);
        write(out, ByteBuffer.wrap(buffer, 0, count));
        size += count;
        early.wrote(count);
      }
    }
    ContentDigest digest = ContentDigest.of(sha256);
    boolean isNew = !store.holds(digest, size) && added.putIfAbsent(digest, file) == null;
    if (!isNew) {
      delete(file);
    }
    return new StoredContent(digest, size, isNew);
  }

  private FileChannel create(Path file) {
    try {
      return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw StoreFaults.of(store.root(), e);
    }
  }

  private void write(FileChannel out, ByteBuffer bytes) {
    try {
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    } catch (IOException e) {
      throw StoreFaults.of(store.root(), e);
    }
  }

  private void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw StoreFaults.of(store.root(), e);
    }
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
    try {
      folder.close();
    } catch (IOException e) {
      throw StoreFaults.of(store.root(), e);
    }
  }
}
