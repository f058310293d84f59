package org.iioe.commands.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a cell that shows whether the encoding is the right one. */
final class Sample {
  private static final int BEFORE = 1024;
  private static final int LENGTH = 1 << 16;
  private static final int LONGEST = 80;

  private Sample() {}

  /** The first cell beyond ASCII that is no e-mail address, near where the first such byte is. */
  static @Nullable String of(TextBytes bytes, EncodingChoice choice, char delimiter)
      throws IOException {
    try (InputStream stream = bytes.open()) {
      stream.skipNBytes(Math.max(choice.mark(), choice.firstHigh() - BEFORE));
      String text = new String(stream.readNBytes(LENGTH), choice.encoding());
      return find(text, delimiter).orElse(null);
    }
  }

  private static Optional<String> find(String text, char delimiter) {
    return text.lines()
        .flatMap(line -> Arrays.stream(line.split("[\"" + quoted(delimiter) + "]")))
        .map(String::strip)
        .filter(cell -> cell.length() <= LONGEST && cell.indexOf('@') < 0)
        // What the decoder could not read was cut off by looking into the middle of the file.
        .filter(cell -> cell.indexOf('\uFFFD') < 0 && cell.chars().anyMatch(c -> c >= 0x80))
        .findFirst();
  }

  private static String quoted(char delimiter) {
    return "\\x{" + Integer.toHexString(delimiter) + "}";
  }
}
