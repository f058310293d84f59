package org.iioe.commands.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A store in a folder: {@code sha256/ab/cdef…} holds the bytes whose digest begins with {@code
 * abcdef}, {@code staging} what is on its way.
 */
public final class FolderContentStore implements ContentStore {
  private final Path root;

  /**
   * @param root made when first written to
   */
  public FolderContentStore(Path root) {
    this.root = root.toAbsolutePath();
  }

  @Override
  public ContentStaging stage() {
    try {
      return new FolderStaging(this, StagingFolder.create(root.resolve("staging")));
    } catch (IOException e) {
      throw StoreFaults.of(root, e);
    }
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
  public Condition verify(ContentDigest digest, byte[] buffer) throws IOException {
    MessageDigest sha256 = ContentDigest.sha256();
    try (InputStream in = Files.newInputStream(fileOf(digest))) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        sha256.update(buffer, 0, count);
      }
    } catch (NoSuchFileException e) {
      return Condition.MISSING;
    }
    return ContentDigest.of(sha256).equals(digest) ? Condition.SOUND : Condition.DAMAGED;
  }

  @Override
  public String location() {
    return root.toString();
  }
}
