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
    boolean isNew = !isStored(digest, size) && added.putIfAbsent(digest, file) == null;
    if (!isNew) {
      delete(file);
    }
    return new StoredContent(digest, size, isNew);
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
    try {
      Synchronization.files(folder.path(), added.values());
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
    try {
      folder.close();
    } catch (IOException e) {
      throw StoreFaults.of(store.root(), e);
    }
  }
}
