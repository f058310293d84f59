package org.iioe.commands.table;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A table in memory. */
final class MemorySource implements TableSource {
  private final byte[] bytes;

  MemorySource(byte[] bytes) {
    this.bytes = bytes;
  }

  static MemorySource of(String text) {
    return of(text, StandardCharsets.UTF_8);
  }

  static MemorySource of(String text, Charset encoding) {
    return new MemorySource(text.getBytes(encoding));
  }

  @Override
  public String name() {
    return "people.csv";
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public long size() {
    return bytes.length;
  }
}
