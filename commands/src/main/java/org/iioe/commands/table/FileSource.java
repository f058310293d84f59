package org.iioe.commands.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that the user names. */
record FileSource(Path file) implements TableSource {
  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(file);
  }

  @Override
  public long size() throws IOException {
    return Files.size(file);
  }
}
