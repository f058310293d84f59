package org.iioe.commands.table;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a file. */
final class Digest {
  private Digest() {}

  static String of(TableSource source) throws IOException {
    MessageDigest digest = sha256();
    byte[] piece = new byte[1 << 16];
    try (InputStream stream = source.open()) {
      for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
        digest.update(piece, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
