package org.iioe.commands.course.comparison;

/**
 * Sizes of all files together.
 *
 * @param added bytes, as they are afterwards, of files that are new or were changed
 * @param removed bytes, as they were before, of files that are gone or were changed
 * @param unchanged bytes of files with the same content, whatever their path
 */
public record ByteCounts(long before, long after, long added, long removed, long unchanged) {
  public ByteCounts {
    if (before != unchanged + removed || after != unchanged + added || unchanged < 0) {
      throw new IllegalArgumentException(before + " − " + removed + " + " + added + " ≠ " + after);
    }
  }
}
