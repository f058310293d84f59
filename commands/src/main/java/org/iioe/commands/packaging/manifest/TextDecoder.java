package org.iioe.commands.packaging.manifest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.mozilla.universalchardet.UniversalDetector;

/** Characters of text files that declare no encoding: UTF-8, else what the bytes look like. */
public final class TextDecoder {
  private TextDecoder() {}

  public static String decode(byte[] bytes) {
    // Windows' own editor calls this "Unicode"; the charset takes its order from the mark.
    if (bytes.length > 1 && (bytes[0] ^ bytes[1]) == (0xFE ^ 0xFF) && (bytes[0] & 0xFE) == 0xFE) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      UniversalDetector detector = new UniversalDetector();
      detector.handleData(bytes, 0, bytes.length);
      detector.dataEnd();
      String detected = detector.getDetectedCharset();
      boolean known = detected != null && Charset.isSupported(detected);
      return new String(bytes, Charset.forName(known ? detected : "windows-1252"));
    }
  }
}
