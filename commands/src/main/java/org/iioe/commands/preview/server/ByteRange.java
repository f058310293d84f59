package org.iioe.commands.preview.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file, as players of video and audio ask for it (RFC 9110, 14).
 *
 * @param first offset of the first byte
 * @param last offset of the last byte, at least {@code first - 1}
 */
record ByteRange(long first, long last) {
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /** What a header asks for; null when it is no range of one part, which is then ignored. */
  static @Nullable ByteRange of(String header, long size) {
    Matcher matcher = ONE.matcher(header.replace(" ", ""));
    if (!matcher.matches() || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
      return null;
    }
    if (matcher.group(1).isEmpty()) {
      long suffix = Long.parseLong(matcher.group(2));
      return new ByteRange(Math.max(0, size - suffix), size - 1);
    }
    long first = Long.parseLong(matcher.group(1));
    long last = matcher.group(2).isEmpty() ? size - 1 : Long.parseLong(matcher.group(2));
    return last < first && !matcher.group(2).isEmpty()
        ? null
        : new ByteRange(first, Math.min(last, size - 1));
  }

  /** Whether a file of this size has any byte of it. */
  boolean isIn(long size) {
    return first < size && last >= first;
  }

  long length() {
    return last - first + 1;
  }
}
