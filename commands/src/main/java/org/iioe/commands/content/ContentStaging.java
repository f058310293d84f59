package org.iioe.commands.content;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** New content on its way into a store. May be filled from several threads. */
public interface ContentStaging extends Closeable {
  /**
   * Takes a stream to its end.
   *
   * @param buffer for copying; its content is overwritten
   * @throws IOException of the stream, as it is
   * @throws org.iioe.commands.fault.Fault of kind unavailable when the store cannot take it
   */
  StoredContent put(InputStream content, byte[] buffer) throws IOException;

  /**
   * Makes everything that was put part of the store, for good: it survives a power failure. Called
   * once, after the last {@link #put}; only afterwards may rows be committed that name the content.
   */
  void commit();

  /** Forgets what was put and not committed. */
  @Override
  void close();
}
