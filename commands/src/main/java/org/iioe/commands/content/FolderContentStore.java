package org.iioe.commands.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A store in a folder: {@code sha256/ab/cdef…} holds the bytes whose digest begins with {@code
 * abcdef}, {@code staging} what is on its way.
 */
public final class FolderContentStore implements ContentStore {
  private static final String STAGING = "staging";

  private final Path root;

  /**
   * @param root made when first written to
   */
  public FolderContentStore(Path root) {
    this.root = root.toAbsolutePath();
  }

  @Override
  public ContentStaging stage() {
    return new FolderStaging(this, Spool.create(root, root.resolve(STAGING)));
  }

  Path root() {
    return root;
  }

  Path folderOf(ContentDigest digest) {
    return root.resolve("sha256").resolve(digest.hex().substring(0, 2));
  }

  Path fileOf(ContentDigest digest) {
    return folderOf(digest).resolve(digest.hex().substring(2));
  }

  @Override
  public void commit(List<ContentStaging> stagings) {
    FolderStaging.commit(this, stagings.stream().map(FolderStaging.class::cast).toList());
  }

  @Override
  public Set<ContentDigest> lacking(Map<ContentDigest, Long> sizes) {
    Set<ContentDigest> lacking = new TreeSet<>();
    sizes.forEach(
        (digest, size) -> {
          if (!holds(digest, size)) {
            lacking.add(digest);
          }
        });
    return lacking;
  }

  /** Whether it has bytes of this name and length; another length is damage. */
  boolean holds(ContentDigest digest, long size) {
    try {
      BasicFileAttributes file = Files.readAttributes(fileOf(digest), BasicFileAttributes.class);
      return file.isRegularFile() && file.size() == size;
    } catch (NoSuchFileException missing) {
      return false;
    } catch (IOException e) {
      throw StoreFaults.of(root, e);
    }
  }

  @Override
  public boolean has(ContentDigest digest) {
    return Files.isRegularFile(fileOf(digest));
  }

  @Override
  public InputStream open(ContentDigest digest) throws IOException {
    return new VerifiedStream(Files.newInputStream(fileOf(digest)), digest);
  }

  @Override
  public Iterator<ContentEntry> entries() {
    return new FolderListing(root, root.resolve("sha256"));
  }

  @Override
  public void remove(Collection<ContentDigest> digests) {
    try {
      for (ContentDigest digest : digests) {
        Files.deleteIfExists(fileOf(digest));
      }
    } catch (IOException e) {
      throw StoreFaults.of(root, e);
    }
  }

  /** Whose process lives is seen by its lock, so that nothing has to be old to be left. */
  @Override
  public Leftovers sweep(Instant before, boolean dryRun) {
    try {
      return StagingFolder.removeStale(root.resolve(STAGING), dryRun);
    } catch (IOException e) {
      throw StoreFaults.of(root, e);
    }
  }

  @Override
  public String location() {
    return root.toString();
  }
}
