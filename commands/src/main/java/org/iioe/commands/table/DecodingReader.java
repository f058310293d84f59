package org.iioe.commands.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Characters of a stream, up to the first bytes that the encoding does not have. Java's own reader
 * loses the characters before such bytes, and with them the place.
 */
final class DecodingReader implements CharSource {
  private final InputStream stream;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private boolean ended;

  DecodingReader(InputStream stream, Charset encoding) {
    this.stream = stream;
    this.decoder =
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(target, offset, length).slice();
    while (true) {
      CoderResult result = decoder.decode(bytes, out, ended);
      if (out.position() > 0) {
        return out.position();
      }
      if (result.isError()) {
        throw new CharacterCodingException();
      }
      if (ended) {
        return -1;
      }
      refill();
    }
  }

  @Override
  public Charset encoding() {
    return decoder.charset();
  }

  private void refill() throws IOException {
    bytes.compact();
    int read = stream.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
