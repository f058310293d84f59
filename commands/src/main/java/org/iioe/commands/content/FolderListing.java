package org.iioe.commands.content;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Walks a folder store, one of its 256 folders at a time. */
final class FolderListing implements Iterator<ContentEntry> {
  private static final int FOLDERS = 256;

  private final Path root;
  private final Path digests;
  private final Deque<ContentEntry> waiting = new ArrayDeque<>();
  private int next;

  FolderListing(Path root, Path digests) {
    this.root = root;
    this.digests = digests;
  }

  @Override
  public boolean hasNext() {
    while (waiting.isEmpty() && next < FOLDERS) {
      read("%02x".formatted(next++));
    }
    return !waiting.isEmpty();
  }

  @Override
  public ContentEntry next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return waiting.remove();
  }

  private void read(String name) {
    Path folder = digests.resolve(name);
    TreeMap<ContentDigest, ContentEntry> found = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        ContentEntry entry = entry(name, file);
        if (entry != null) {
          found.put(entry.digest(), entry);
        }
      }
    } catch (NoSuchFileException e) {
      return; // No content begins so.
    } catch (DirectoryIteratorException e) {
      throw StoreFaults.of(root, new IOException(e.getMessage(), e));
    } catch (IOException e) {
      throw StoreFaults.of(root, e);
    }
    waiting.addAll(found.values());
  }

  /** Null when it has been removed meanwhile, or is a file that no store has made. */
  private static @Nullable ContentEntry entry(String name, Path file) throws IOException {
    if (!ContentDigest.isOne(name + file.getFileName())) {
      return null;
    }
    try {
      BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
      ContentDigest digest = new ContentDigest(name + file.getFileName());
      return new ContentEntry(digest, is.size(), is.lastModifiedTime().toInstant());
    } catch (NoSuchFileException removed) {
      return null;
    }
  }
}
