package org.iioe.commands.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;

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
