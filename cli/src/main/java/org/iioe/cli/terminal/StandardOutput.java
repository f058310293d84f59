package org.iioe.cli.terminal;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.iioe.commands.fault.Fault;

/**
 * Standard output, buffered. Its failures are unchecked: a reader that went away ({@code | head
 * -1}) ends the command quietly, a full disk is a fault.
 */
public final class StandardOutput extends OutputStream {
  /** The reader has gone away and wants no more. */
  public static final class Closed extends RuntimeException {
    Closed(IOException cause) {
      super(cause);
    }
  }

  private static final Path OWN_LINK = Path.of("/proc/self/fd/1");

  private final OutputStream stream;
  private final byte[] buffer = new byte[8192];
  private int filled;

  public StandardOutput(OutputStream stream) {
    this.stream = stream;
  }

  /** Prints text as UTF-8, whatever the locale: machines read it and all terminals show it. */
  public void print(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write(bytes, 0, bytes.length);
  }

  @Override
  public void write(int octet) {
    if (filled == buffer.length) {
      empty();
    }
    buffer[filled++] = (byte) octet;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (length > buffer.length - filled) {
      empty();
    }
    if (length > buffer.length) {
      pass(bytes, offset, length);
    } else {
      System.arraycopy(bytes, offset, buffer, filled, length);
      filled += length;
    }
  }

  @Override
  public void flush() {
    empty();
    try {
      stream.flush();
    } catch (IOException failure) {
      throw failed(failure);
    }
  }

  /** Standard output stays open until the process ends. */
  @Override
  public void close() {
    flush();
  }

  private void empty() {
    int length = filled;
    filled = 0;
    if (length > 0) {
      pass(buffer, 0, length);
    }
  }

  private void pass(byte[] bytes, int offset, int length) {
    try {
      stream.write(bytes, offset, length);
    } catch (IOException failure) {
      throw failed(failure);
    }
  }

  private RuntimeException failed(IOException failure) {
    boolean ownStream = stream instanceof FileOutputStream;
    return "Broken pipe".equals(failure.getMessage()) || (ownStream && isPipe())
        ? new Closed(failure)
        : Fault.unavailable("OUTPUT_FAILED").with("reason", failure.getMessage());
  }

  /** The message alone does not tell: it is in the language of the C library's locale. */
  private static boolean isPipe() {
    try {
      String target = Files.readSymbolicLink(OWN_LINK).toString();
      return target.startsWith("pipe:") || target.startsWith("socket:");
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }
}
