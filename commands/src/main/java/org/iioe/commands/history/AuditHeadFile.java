package org.iioe.commands.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/** Reads exported heads. */
final class AuditHeadFile {
  private static final int LONGEST_BYTES = 64 * 1024;
  private static final Set<String> SIGNATURE = Set.of("algorithm", "key", "signature");

  private AuditHeadFile() {}

  /** The head in the file and how far its signature is to be trusted. */
  static AuditHead read(Path file) {
    try {
      if (Files.size(file) > LONGEST_BYTES) {
        throw damaged(file);
      }
      Map<String, String> fields = fields(Files.readAllBytes(file));
      return head(fields);
    } catch (IOException | RuntimeException unreadable) {
      throw unreadable instanceof Fault fault ? fault : damaged(file).causedBy(unreadable);
    }
  }

  /**
   * How the signature is: {@code valid}, {@code none}, or {@code unchecked} because there is no key
   * to check it with.
   *
   * @throws Fault of kind invalid input when it is wrong, or missing although there is a key: who
   *     forged a head would leave it out
   */
  static String signature(AuditHead head, @Nullable AuditKey key, Path file) {
    String signature = head.signature();
    if (key == null) {
      return signature == null ? "none" : "unchecked";
    }
    if (signature == null) {
      throw fault("AUDIT_HEAD_UNSIGNED", file);
    }
    if (!key.name().equals(head.key())) {
      throw fault("AUDIT_HEAD_OTHER_KEY", file);
    }
    if (!key.isSignature(signature, head.signed())) {
      throw fault("AUDIT_HEAD_FORGED", file);
    }
    return "valid";
  }

  private static Fault damaged(Path file) {
    return fault("AUDIT_HEAD_UNREADABLE", file);
  }

  private static Fault fault(String code, Path file) {
    return Fault.invalidInput(code).with("file", file.toString());
  }

  private static Map<String, String> fields(byte[] json) throws IOException {
    Map<String, String> fields = new HashMap<>();
    JsonFactory factory =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser = factory.createParser(json)) {
      require(parser.nextToken() == JsonToken.START_OBJECT);
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        require(parser.nextToken().isScalarValue());
        fields.put(name, parser.getText());
      }
      require(parser.nextToken() == null);
    }
    return fields;
  }

  private static AuditHead head(Map<String, String> fields) throws IOException {
    Map<String, String> left = new HashMap<>(fields);
    require(take(left, "format").equals(AuditHead.FORMAT));
    AuditHead head =
        new AuditHead(
            Long.parseLong(take(left, "event")),
            take(left, "digest"),
            take(left, "at"),
            take(left, "exported"),
            take(left, "platform"),
            take(left, "database"),
            take(left, "program"),
            left.get("key"),
            left.get("signature"));
    require(left.isEmpty() || left.keySet().equals(SIGNATURE));
    require(left.isEmpty() || AuditHead.ALGORITHM.equals(left.get("algorithm")));
    require(head.event() >= 1 && isDigest(head.digest()) && isDigest(head.platform()));
    return head;
  }

  private static boolean isDigest(String text) {
    return text.matches("[0-9a-f]{64}");
  }

  private static String take(Map<String, String> fields, String name) throws IOException {
    String value = fields.remove(name);
    if (value == null) {
      throw new IOException("no " + name);
    }
    return value;
  }

  private static void require(boolean right) throws IOException {
    if (!right) {
      throw new IOException("it is no exported head");
    }
  }
}
