package org.iioe.commands.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.iioe.commands.fault.Fault;

/** The secret that signs exported heads, which who owns the database must not have. */
public final class AuditKey {
  private static final int SHORTEST_BYTES = 32;
  private static final int LONGEST_BYTES = 4096;
  private static final String ALGORITHM = "HmacSHA256";
  private static final int NAME_LENGTH = 16;

  private final SecretKeySpec key;

  private AuditKey(byte[] bytes) {
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /**
   * Reads a key: all bytes of the file but the line's end.
   *
   * @throws Fault of kind invalid input when it cannot be read, others may read it, or it is
   *     shorter than 32 bytes or longer than 4096
   */
  public static AuditKey read(Path file) {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      if (permissions.contains(PosixFilePermission.GROUP_READ)
          || permissions.contains(PosixFilePermission.OTHERS_READ)) {
        throw fault("AUDIT_KEY_EXPOSED", file);
      }
      byte[] bytes = Files.size(file) > LONGEST_BYTES ? new byte[0] : Files.readAllBytes(file);
      int length = bytes.length;
      while (length > 0 && (bytes[length - 1] == '\n' || bytes[length - 1] == '\r')) {
        length--;
      }
      if (length < SHORTEST_BYTES) {
        throw fault("AUDIT_KEY_LENGTH", file)
            .with("shortest", SHORTEST_BYTES)
            .with("longest", LONGEST_BYTES);
      }
      return new AuditKey(Arrays.copyOf(bytes, length));
    } catch (IOException unreadable) {
      throw fault("AUDIT_KEY_UNREADABLE", file).causedBy(unreadable);
    }
  }

  private static Fault fault(String code, Path file) {
    return Fault.invalidInput(code).with("file", file.toString());
  }

  /** What tells this key from others and nothing of it. */
  String name() {
    return sign("iioe audit key".getBytes(StandardCharsets.US_ASCII)).substring(0, NAME_LENGTH);
  }

  String sign(byte[] text) {
    return HexFormat.of().formatHex(mac(text));
  }

  /** Compares in a time that does not tell how much was right. */
  boolean isSignature(String signature, byte[] text) {
    return MessageDigest.isEqual(
        sign(text).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] mac(byte[] text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
