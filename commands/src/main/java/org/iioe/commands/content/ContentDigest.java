package org.iioe.commands.content;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The name of some bytes.
 *
 * @param hex their SHA-256 in 64 lower-case hexadecimal digits
 */
public record ContentDigest(String hex) implements Comparable<ContentDigest> {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public ContentDigest {
    if (!isOne(hex)) {
      throw new IllegalArgumentException("Not a SHA-256: " + hex);
    }
  }

  /** Whether a text has the form of a digest. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /** What the digest has taken in so far; it is reset. */
  public static ContentDigest of(MessageDigest sha256) {
    return new ContentDigest(HexFormat.of().formatHex(sha256.digest()));
  }

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public int compareTo(ContentDigest other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
