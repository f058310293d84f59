package org.iioe.commands.course;

import java.util.Arrays;
import java.util.Collection;
import org.iioe.commands.content.StoredContent;

/**
 * Counts what an import added to the store, each content for the first package that has it. Who
 * came first on the threads does not matter: two imports of the same packages count alike.
 *
 * <p>Packages may have millions of files together, so it keeps 28 bytes of each: the first half of
 * the digest, the size and the first package, in tables that are searched by the digest's own bits.
 */
final class FirstUses {
  private static final int DIGITS = 16;
  private static final int FREE = -1;

  private int used;
  private long[] high = new long[1024];
  private long[] low = new long[1024];
  private long[] sizes = new long[1024];

  /** The first package, or {@link #FREE}. */
  private int[] packages = new int[1024];

  FirstUses() {
    Arrays.fill(packages, FREE);
  }

  /**
   * Hears what a package holds.
   *
   * @param position of the package in the import, from 0
   */
  synchronized void note(int position, Collection<StoredContent> contents) {
    for (StoredContent content : contents) {
      String hex = content.digest().hex();
      note(
          Long.parseUnsignedLong(hex, 0, DIGITS, 16),
          Long.parseUnsignedLong(hex, DIGITS, 2 * DIGITS, 16),
          content,
          position);
    }
  }

  /** A size below zero, its complement, is of what somebody added. */
  private void note(long first, long second, StoredContent content, int position) {
    if (2 * used >= packages.length) {
      grow();
    }
    int slot = slot(first, second);
    if (packages[slot] == FREE) {
      used++;
      high[slot] = first;
      low[slot] = second;
      sizes[slot] = content.size();
      packages[slot] = position;
    }
    packages[slot] = Math.min(packages[slot], position);
    if (content.added()) {
      sizes[slot] = ~content.size();
    }
  }

  private int slot(long first, long second) {
    int slot = (int) first & (packages.length - 1);
    while (packages[slot] != FREE && (high[slot] != first || low[slot] != second)) {
      slot = (slot + 1) & (packages.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldHigh = high;
    long[] oldLow = low;
    long[] oldSizes = sizes;
    int[] oldPackages = packages;
    high = new long[2 * oldHigh.length];
    low = new long[2 * oldLow.length];
    sizes = new long[2 * oldSizes.length];
    packages = new int[2 * oldPackages.length];
    Arrays.fill(packages, FREE);
    for (int i = 0; i < oldPackages.length; i++) {
      if (oldPackages[i] != FREE) {
        int slot = slot(oldHigh[i], oldLow[i]);
        high[slot] = oldHigh[i];
        low[slot] = oldLow[i];
        sizes[slot] = oldSizes[i];
        packages[slot] = oldPackages[i];
      }
    }
  }

  /**
   * The bytes that each package added to the store.
   *
   * @param count of packages
   */
  synchronized long[] added(int count) {
    long[] bytes = new long[count];
    for (int i = 0; i < packages.length; i++) {
      if (packages[i] != FREE && sizes[i] < 0) {
        bytes[packages[i]] += ~sizes[i];
      }
    }
    return bytes;
  }
}
