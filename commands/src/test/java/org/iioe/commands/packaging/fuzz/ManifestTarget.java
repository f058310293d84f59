package org.iioe.commands.packaging.fuzz;

import java.util.Arrays;
import org.iioe.commands.packaging.PackageReader;

/**
 * Any bytes as the manifest of a package. The first byte chooses the kind of manifest, so that
 * every reader gets its share.
 */
public final class ManifestTarget {
  private static final String[][] MANIFESTS = {
    {"imsmanifest.xml"},
    {"cmi5.xml"},
    {"tincan.xml"},
    {"folder/imsmanifest.xml"},
    {"course.crs", "course.au", "course.des", "course.cst"}
  };

  private ManifestTarget() {}

  /** What the fuzzer calls; whatever is thrown is a find. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    String[] names = MANIFESTS[(input[0] & 0xFF) % MANIFESTS.length];
    byte[] manifest = Arrays.copyOfRange(input, 1, input.length);
    Judgement.check(PackageReader.read(new MemoryFiles(manifest, names)));
  }
}
