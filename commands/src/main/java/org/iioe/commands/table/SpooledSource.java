package org.iioe.commands.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/** Standard input, kept so that it can be read again. */
final class SpooledSource implements TableSource {
  static final String NAME = "-";

  /** The everyday roster is far below; a file is only for what would fill the memory. */
  private static final int IN_MEMORY = 4 * 1024 * 1024;

  private final byte[] head;
  private final @Nullable Path file;

  private SpooledSource(byte[] head, @Nullable Path file) {
    this.head = head;
    this.file = file;
  }

  static SpooledSource spool(InputStream input) {
    return spool(input, Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** Keeps what is too much for the memory in a folder. */
  static SpooledSource spool(InputStream input, Path folder) {
    try {
      byte[] head = input.readNBytes(IN_MEMORY);
      return head.length < IN_MEMORY
          ? new SpooledSource(head, null)
          : new SpooledSource(new byte[0], write(head, input, folder));
    } catch (IOException unreadable) {
      throw Fault.invalidInput("TABLE_INPUT_UNREADABLE").causedBy(unreadable);
    }
  }

  /** Java creates temporary files with mode 0600. */
  private static Path write(byte[] head, InputStream rest, Path folder) throws IOException {
    Path file = Files.createTempFile(folder, "iioe-", ".table");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(head);
      rest.transferTo(out);
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(file);
      throw failed;
    }
    return file;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public InputStream open() throws IOException {
    return file == null ? new ByteArrayInputStream(head) : Files.newInputStream(file);
  }

  @Override
  public long size() throws IOException {
    return file == null ? head.length : Files.size(file);
  }

  @Override
  public void close() {
    if (file != null && !file.toFile().delete()) {
      file.toFile().deleteOnExit();
    }
  }
}
