package org.iioe.commands.packaging.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.iioe.commands.packaging.archive.ContainerRule;
import org.iioe.commands.packaging.archive.PackageEntry;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.manifest.FoundManifest;
import org.iioe.commands.packaging.repair.edit.Change;
import org.iioe.commands.packaging.repair.edit.Mending;
import org.jspecify.annotations.Nullable;

/** Where each file of a package will lie, and what that mends. */
final class Layout {
  private final PackageFiles files;
  private final FoundManifest manifest;
  private final Map<PackageEntry, String> paths = new LinkedHashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private boolean onlyManifest;

  private Layout(PackageFiles files, FoundManifest manifest) {
    this.files = files;
    this.manifest = manifest;
  }

  static Layout of(PackageFiles files, FoundManifest manifest) {
    Layout layout = new Layout(files, manifest);
    layout.noteContainer();
    layout.place();
    layout.cleanNames();
    return layout;
  }

  /** The new paths, in the container's order. */
  Map<PackageEntry, String> paths() {
    return paths;
  }

  List<Change> changes() {
    return changes;
  }

  String manifestPath() {
    return path(manifest.path());
  }

  String path(String old) {
    return Objects.requireNonNull(paths.get(files.find(old).orElseThrow()), old);
  }

  /** The folder that the manifest leaves and its files do not; empty when they go together. */
  String leftFolder() {
    return onlyManifest ? manifest.folder() : "";
  }

  private void noteContainer() {
    int backslashes = 0;
    for (Finding finding : files.findings()) {
      if (finding.rule() instanceof ContainerRule rule) {
        switch (rule) {
          case ZIP_SYSTEM_FILES -> note(Mending.SYSTEM_FILES_REMOVED, finding);
          case ZIP_NAME_CHARSET -> note(Mending.NAMES_MARKED, finding);
          case ZIP_LEADING_BYTES -> note(Mending.LEADING_BYTES_REMOVED, finding);
          case ZIP_TRAILING_BYTES -> note(Mending.TRAILING_BYTES_REMOVED, finding);
          case ZIP_NAME_BACKSLASH -> backslashes++;
          default -> {}
        }
      }
    }
    if (backslashes > 0) {
      note(Mending.NAME_SLASHES_WRITTEN, null, Map.of("count", backslashes));
    }
  }

  private void note(Mending kind, Finding finding) {
    note(kind, finding.path(), finding.details());
  }

  private void note(Mending kind, @Nullable String path, Map<String, Object> details) {
    changes.add(new Change(kind, path, 0, details));
  }

  private void place() {
    String folder = manifest.folder();
    boolean together = manifest.others().stream().allMatch(other -> isBeside(other, folder));
    boolean alone = files.entries().stream().allMatch(entry -> entry.path().startsWith(folder));
    boolean moves = !folder.isEmpty() && together && alone;
    onlyManifest = !folder.isEmpty() && !alone && manifest.others().isEmpty() && !manifest.isAicc();
    for (PackageEntry entry : files.entries()) {
      paths.put(entry, moves ? entry.path().substring(folder.length()) : entry.path());
    }
    if (moves) {
      note(Mending.FOLDER_MADE_ROOT, manifest.path(), Map.of("folder", folder));
    }
    nameManifest(moves || onlyManifest ? "" : folder);
  }

  private static boolean isBeside(String path, String folder) {
    return path.startsWith(folder) && path.indexOf('/', folder.length()) < 0;
  }

  private void nameManifest(String folder) {
    String right = manifest.kind().fileName();
    boolean named = !right.startsWith(".");
    PackageEntry entry = files.find(manifest.path()).orElseThrow();
    paths.put(entry, folder + (named ? right : manifest.name()));
    if (named && !manifest.name().equals(right)) {
      note(
          Mending.MANIFEST_RENAMED,
          manifest.path(),
          Map.of("value", right, "earlier", manifest.name()));
    }
  }

  private void cleanNames() {
    Set<String> taken = new HashSet<>();
    paths.values().forEach(path -> taken.add(folded(path)));
    for (PackageEntry entry : files.entries()) {
      String path = path(entry.path());
      String clean = path.replaceAll("\\p{Cntrl}", "");
      if (!clean.equals(path)) {
        String free = free(clean, taken);
        paths.put(entry, free);
        note(Mending.NAME_CLEANED, entry.path(), Map.of("value", free));
      }
    }
  }

  private static String free(String path, Set<String> taken) {
    int dot = path.lastIndexOf('.') > path.lastIndexOf('/') ? path.lastIndexOf('.') : path.length();
    String beginning = path.substring(0, dot);
    boolean empty = beginning.isEmpty() || beginning.endsWith("/");
    String candidate = empty ? beginning + "_" + path.substring(dot) : path;
    int number = 2;
    while (!taken.add(folded(candidate))) {
      candidate = beginning + "-" + number + path.substring(dot);
      number++;
    }
    return candidate;
  }

  private static String folded(String path) {
    return path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
