package org.iioe.commands.packaging.repair.manifest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Files of which most is UTF-8 and a pasted part is not. Read as a whole in the other charset, all
 * that was right in them would be spoilt.
 */
final class MixedEncoding {
  private static final Charset OTHER = Charset.forName("windows-1252");

  private MixedEncoding() {}

  /** The bytes in UTF-8 throughout; the same ones when they are not such a mixture. */
  static byte[] mended(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    int wrong = 0;
    CoderResult result = decoder.decode(in, out, true);
    while (result.isMalformed()) {
      for (int i = 0; i < result.length(); i++) {
        out.append(OTHER.decode(ByteBuffer.wrap(bytes, in.position() + i, 1)));
      }
      wrong += result.length();
      in.position(in.position() + result.length());
      decoder.reset();
      result = decoder.decode(in, out, true);
    }
    String text = out.flip().toString();
    long right = text.chars().filter(character -> character > 0xFF).count();
    long latin = text.chars().filter(character -> character > 0x7F && character <= 0xFF).count();
    return wrong > 0 && right + latin - wrong > wrong
        ? text.getBytes(StandardCharsets.UTF_8)
        : bytes;
  }
}
