package org.iioe.commands.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;

/** Characters, one piece after another. */
interface CharSource extends Closeable {
  /**
   * Reads some characters.
   *
   * @param length at least 2
   * @return how many, at least 1; -1 at the end
   * @throws java.nio.charset.CharacterCodingException when the next bytes are no characters; all
   *     before them have been read
   */
  int read(char[] target, int offset, int length) throws IOException;

  /** What they are decoded from. */
  Charset encoding();
}
