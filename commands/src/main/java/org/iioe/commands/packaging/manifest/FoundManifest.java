package org.iioe.commands.packaging.manifest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The manifest that stands for a package: the one nearest to the root, and there the one of the
 * standard that systems look for first.
 *
 * @param others manifests that were passed over, nearest first
 */
public record FoundManifest(ManifestKind kind, String path, List<String> others) {
  private static final String MAC_RUBBISH = "__macosx/";

  public FoundManifest {
    others = List.copyOf(others);
  }

  /** Looks for manifests; null when there is none. */
  public static @Nullable FoundManifest find(Collection<String> paths) {
    List<FoundManifest> all = new ArrayList<>();
    for (String path : paths) {
      if (!path.toLowerCase(Locale.ROOT).startsWith(MAC_RUBBISH)) {
        ManifestKind.of(path).ifPresent(kind -> all.add(new FoundManifest(kind, path, List.of())));
      }
    }
    all.sort(
        // Sounds have the extension .au too, so such a file counts only when there is nothing else.
        Comparator.comparing((FoundManifest one) -> one.kind == ManifestKind.AICC_UNITS)
            .thenComparingInt(FoundManifest::depth)
            .thenComparing(FoundManifest::kind)
            .thenComparing(FoundManifest::path));
    if (all.isEmpty()) {
      return null;
    }
    FoundManifest best = all.get(0);
    List<String> others =
        all.stream()
            .skip(1)
            .filter(other -> !(best.isAicc() && other.isAicc()))
            .filter(other -> other.depth() == best.depth())
            .map(FoundManifest::path)
            .toList();
    return new FoundManifest(best.kind, best.path, others);
  }

  /** How many folders it lies in. */
  public int depth() {
    return (int) path.chars().filter(character -> character == '/').count();
  }

  /** Empty or ending in a slash. */
  public String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** Without its folder. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  public boolean isAicc() {
    return kind == ManifestKind.AICC || kind == ManifestKind.AICC_UNITS;
  }
}
