package org.iioe.commands.packaging;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.model.CoursePackage;

/**
 * Says whether two packages are the same course: equal for the same files whatever the archive's
 * order, compression, times and wrapping folder, and although the manifest's root identifier
 * differs, which eXeLearning writes anew at each export.
 */
public final class CanonicalDigest {
  private static final Pattern PROLOG =
      Pattern.compile("\\G(?:[^<]+|<\\?.*?\\?>|<!--.*?-->|<![A-Za-z][^\\[>]*>)", Pattern.DOTALL);
  private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?manifest\\s");
  private static final Pattern IDENTIFIER =
      Pattern.compile("\\sidentifier\\s*=\\s*(?:\"[^\"<]*\"|'[^'<]*')");

  private CanonicalDigest() {}

  /**
   * Digests a package.
   *
   * @param sha256ByPath the digest, in hexadecimal, of every file by its path from the root
   * @param manifest the bytes of the manifest; empty when the package has none
   * @return SHA-256 in lower-case hexadecimal
   */
  public static String of(
      CoursePackage coursePackage, Map<String, String> sha256ByPath, byte[] manifest) {
    String folder = coursePackage.folder();
    Map<String, String> lines = new TreeMap<>();
    sha256ByPath.forEach(
        (path, sha256) -> {
          if (!isLeftBySystem(path)) {
            boolean isManifest = path.equals(coursePackage.manifest());
            lines.put(
                relative(path, folder),
                isManifest ? hexadecimal(sha256().digest(anonymous(manifest))) : sha256);
          }
        });
    MessageDigest digest = sha256();
    lines.forEach(
        (path, sha256) ->
            digest.update(
                (path + "\0" + sha256.toLowerCase(Locale.ROOT) + "\n")
                    .getBytes(StandardCharsets.UTF_8)));
    return hexadecimal(digest.digest());
  }

  private static String relative(String path, String folder) {
    return path.startsWith(folder) ? path.substring(folder.length()) : "/" + path;
  }

  private static boolean isLeftBySystem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return path.startsWith("__MACOSX/")
        || name.startsWith("._")
        || name.equals(".ds_store")
        || name.equals("thumbs.db")
        || name.equals("desktop.ini");
  }

  /** The manifest without its root's identifier; any other XML as it is. */
  static byte[] anonymous(byte[] manifest) {
    Charset charset =
        isSixteenBit(manifest) ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
    String text = new String(manifest, charset);
    int start = rootStart(text);
    int end = text.indexOf('>', start);
    if (end < 0 || !ROOT.matcher(text).region(start, end).lookingAt()) {
      return manifest;
    }
    Matcher identifier = IDENTIFIER.matcher(text).region(start, end);
    return identifier.find()
        ? (text.substring(0, identifier.start()) + text.substring(identifier.end()))
            .getBytes(charset)
        : manifest;
  }

  private static boolean isSixteenBit(byte[] bytes) {
    return bytes.length > 1
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
  }

  private static int rootStart(String text) {
    Matcher prolog = PROLOG.matcher(text);
    int start = 0;
    while (prolog.find()) {
      start = prolog.end();
    }
    return start;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static String hexadecimal(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
