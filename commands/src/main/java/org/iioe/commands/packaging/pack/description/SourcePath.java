package org.iioe.commands.packaging.pack.description;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Paths as {@code course.yaml} has them: relative to its folder, with forward slashes. */
final class SourcePath {
  private static final Pattern OUTSIDE =
      Pattern.compile("(?s)/.*|[A-Za-z]:.*|(?:.*/)?\\.\\.(?:/.*)?|.*\\\\.*");

  private SourcePath() {}

  /** In NFC, without {@code ./} before and slashes behind. */
  static String of(String written) {
    String path = Normalizer.normalize(written, Normalizer.Form.NFC);
    return path.replaceFirst("^(\\./+)+", "").replaceFirst("(?<=.)/+$", "");
  }

  /** Whether it is no path below the folder: absolute, upwards, on a drive or with backslashes. */
  static boolean leavesFolder(String path) {
    return OUTSIDE.matcher(path).matches();
  }
}
