package org.iioe.commands.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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

  /**
   * Commits several stagings of this store as {@link ContentStaging#commit} does one, which may
   * cost less than one after the other.
   */
  default void commit(List<ContentStaging> stagings) {
    stagings.forEach(ContentStaging::commit);
  }

  boolean has(ContentDigest digest);

  /**
   * Which of these the store lacks, or has in another length where that is cheap to see; reads none
   * of them through.
   *
   * @param sizes bytes by digest
   */
  default Set<ContentDigest> lacking(Map<ContentDigest, Long> sizes) {
    Set<ContentDigest> lacking = new TreeSet<>(sizes.keySet());
    lacking.removeIf(this::has);
    return lacking;
  }

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
  default Condition verify(ContentDigest digest, byte[] buffer) throws IOException {
    try (InputStream in = open(digest)) {
      while (in.read(buffer) >= 0) {
        // Reading is what compares.
      }
      return Condition.SOUND;
    } catch (NoSuchFileException e) {
      return Condition.MISSING;
    } catch (ContentDamagedException e) {
      return Condition.DAMAGED;
    }
  }

  /**
   * All that is stored, in the order of the digests, a part at a time: it may be millions. What
   * comes or goes meanwhile may be among it or not.
   *
   * @throws org.iioe.commands.fault.Fault of kind unavailable, also while it is walked
   */
  Iterator<ContentEntry> entries();

  /**
   * Removes some bytes, whoever uses them; what is not there is gone already. Only for whoever
   * knows that no row names them, nor will: see the use cases.
   *
   * @throws org.iioe.commands.fault.Fault of kind unavailable; some may be gone by then
   */
  void remove(Collection<ContentDigest> digests);

  /**
   * Removes, or only counts, what killed runs left on its way into the store.
   *
   * @param before a remote store cannot tell whether its writer lives; there only what was begun
   *     before this time counts as left
   * @throws org.iioe.commands.fault.Fault of kind unavailable
   */
  Leftovers sweep(Instant before, boolean dryRun);

  /** Where it is, for people. */
  String location();
}
