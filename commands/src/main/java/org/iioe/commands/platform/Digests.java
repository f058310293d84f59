package org.iioe.commands.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one digest that backups use. */
final class Digests {
  private Digests() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
