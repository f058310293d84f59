package org.iioe.commands.packaging.repair;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.iioe.commands.packaging.archive.PackageEntry;
import org.iioe.commands.packaging.archive.PackageFiles;

/** Whether pages and scripts look for the runtime of SCORM, so that they report results. */
final class RuntimeUse {
  private static final Pattern SCRIPTED = Pattern.compile(".*\\.(html?|xhtml|js)");
  private static final Pattern RUNTIME =
      Pattern.compile("LMSInitialize|API_1484_11|findAPI|getAPI", Pattern.CASE_INSENSITIVE);
  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_FILES = 100;

  private final PackageFiles files;
  private final Map<String, PackageEntry> entries;

  /**
   * Looks into a package.
   *
   * @param entries by the paths that are asked for
   */
  RuntimeUse(PackageFiles files, Map<String, PackageEntry> entries) {
    this.files = files;
    this.entries = entries;
  }

  boolean isIn(List<String> paths) {
    return paths.stream()
        .filter(path -> SCRIPTED.matcher(path.toLowerCase(Locale.ROOT)).matches())
        .flatMap(path -> Stream.ofNullable(entries.get(path)))
        .limit(MOST_FILES)
        .anyMatch(entry -> RUNTIME.matcher(beginning(entry)).find());
  }

  private String beginning(PackageEntry entry) {
    try (InputStream in = files.open(entry)) {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
