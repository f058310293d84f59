package org.iioe.commands.table;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a text, unpacked if need be, as often as needed. */
record TextBytes(String name, Opening opening) {
  /** How the stream is opened. */
  interface Opening {
    InputStream open() throws IOException;
  }

  InputStream open() throws IOException {
    return opening.open();
  }
}
