package org.iioe.commands.packaging.xml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Turns bytes into characters: by the byte order mark, else by the declaration if the bytes agree
 * with it, else by what the bytes look like. Every departure from the declaration is a finding.
 */
final class XmlDecoder {
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"'>]{1,40})[\"']");
  private static final int DECLARATION_BYTES = 400;

  private final byte[] bytes;
  private final XmlReport report;

  XmlDecoder(byte[] bytes, XmlReport report) {
    this.bytes = bytes;
    this.report = report;
  }

  String decode() {
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      report.note(XmlRule.XML_BYTE_ORDER_MARK, "", 1, 1, Map.of("encoding", "UTF-8"));
      return decodeAs(StandardCharsets.UTF_8, 3);
    }
    if (startsWith(0xFF, 0xFE)) {
      return decodeAs(StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(0xFE, 0xFF)) {
      return decodeAs(StandardCharsets.UTF_16BE, 2);
    }
    if (startsWith('<', 0)) {
      return decodeAs(StandardCharsets.UTF_16LE, 0);
    }
    return startsWith(0, '<') ? decodeAs(StandardCharsets.UTF_16BE, 0) : decodeDeclared();
  }

  private boolean startsWith(int... octets) {
    if (bytes.length < octets.length) {
      return false;
    }
    for (int i = 0; i < octets.length; i++) {
      if ((bytes[i] & 0xFF) != octets[i]) {
        return false;
      }
    }
    return true;
  }

  private String decodeDeclared() {
    String declared = declaredName();
    if (declared == null) {
      return decodeAs(StandardCharsets.UTF_8, 0);
    }
    Charset charset = charset(declared);
    if (charset == null) {
      report.note(XmlRule.XML_ENCODING_UNKNOWN, "", 1, 1, Map.of("encoding", declared));
      return decodeAs(StandardCharsets.UTF_8, 0);
    }
    if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
      // The declaration itself was read byte by byte, so it cannot be true.
      wrong(declared, StandardCharsets.UTF_8, 1, 1);
      return decodeAs(StandardCharsets.UTF_8, 0);
    }
    if (!charset.equals(StandardCharsets.UTF_8) && !charset.equals(StandardCharsets.US_ASCII)) {
      report.note(XmlRule.XML_ENCODING_UNUSUAL, "", 1, 1, Map.of("encoding", declared));
    }
    // Everybody who says ISO-8859-1 means windows-1252, as the web's own standard has it.
    return decodeAs(charset.equals(StandardCharsets.ISO_8859_1) ? windows1252() : charset, 0);
  }

  private @Nullable String declaredName() {
    int length = Math.min(bytes.length, DECLARATION_BYTES);
    Matcher declaration =
        DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return declaration.find() ? declaration.group(1).strip() : null;
  }

  private static @Nullable Charset charset(String name) {
    try {
      return Charset.forName(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }

  private static Charset windows1252() {
    return Charset.forName("windows-1252");
  }

  private String decodeAs(Charset charset, int from) {
    String strict = strictly(charset, from);
    if (strict != null) {
      return strict;
    }
    Charset likely = likely(charset);
    int bad = firstBad(charset, from);
    wrong(charset.name(), likely, lineOf(bad), columnOf(bad));
    return new String(bytes, from, bytes.length - from, likely);
  }

  private @Nullable String strictly(Charset charset, int from) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(
              charset.equals(windows1252()) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException notThis) {
      return null;
    }
  }

  /** The charset that the bytes look like: the usual one of some other country, else Latin. */
  private Charset likely(Charset failed) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    String detected = detector.getDetectedCharset();
    Charset charset = detected == null ? null : charset(detected);
    return charset == null || charset.equals(failed) || charset.name().startsWith("UTF-16")
        ? windows1252()
        : charset;
  }

  private int firstBad(Charset charset, int from) {
    ByteBuffer input = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer output = CharBuffer.allocate(8192);
    var decoder = charset.newDecoder();
    while (decoder.decode(input, output, true).isOverflow()) {
      output.clear();
    }
    return input.position();
  }

  private int lineOf(int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  private int columnOf(int offset) {
    int column = 1;
    for (int i = offset - 1; i >= 0 && bytes[i] != '\n'; i--) {
      column++;
    }
    return column;
  }

  private void wrong(String declared, Charset used, int line, int column) {
    report.note(
        XmlRule.XML_ENCODING_WRONG,
        "",
        line,
        column,
        Map.of("encoding", declared, "used", used.name()));
  }
}
