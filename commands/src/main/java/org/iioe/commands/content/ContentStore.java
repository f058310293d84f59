package org.iioe.commands.content;

import java.io.IOException;
import java.io.InputStream;

/**
 * Where the bytes of courses are kept. May be used from several threads, and by several processes
 * at once.
 */
public interface ContentStore {
  /** How some bytes fare. */
  enum Condition {
    SOUND,
    MISSING,
    DAMAGED
  }

  /**
   * A place for new content, invisible until it is committed. What killed runs left in theirs is
   * removed on this occasion.
   *
   * @throws org.iioe.commands.fault.Fault of kind unavailable when the store cannot be written
   */
  ContentStaging stage();

  boolean has(ContentDigest digest);

  /**
   * The bytes of this name; reading them to the end throws {@link ContentDamagedException} when
   * they are others.
   *
   * @throws java.nio.file.NoSuchFileException when the store does not have them
   */
  InputStream open(ContentDigest digest) throws IOException;

  /**
   * Reads the bytes through and compares their digest.
   *
   * @param buffer whatever size; its content is overwritten
   */
  Condition verify(ContentDigest digest, byte[] buffer) throws IOException;

  /** Where it is, for people. */
  String location();
}
