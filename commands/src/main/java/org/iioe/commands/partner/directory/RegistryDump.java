package org.iioe.commands.partner.directory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.archive.ArchiveException;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import org.iioe.commands.packaging.archive.PackageEntry;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.progress.Progress;
import org.iioe.commands.table.TableOptions;
import org.iioe.commands.table.TableReader;
import org.iioe.commands.table.Tables;
import org.jspecify.annotations.Nullable;

/**
 * A data dump of the registry as it is published: a ZIP archive of JSON and CSV files, or one of
 * these alone. JSON says more than CSV, and the newer schema more than the older one.
 */
final class RegistryDump implements AutoCloseable {
  /** Real dumps have a few files, which unpack to a tenth of these sizes. */
  private static final ArchiveLimits LIMITS =
      new ArchiveLimits(1000, 4L << 30, 2L << 30, 250, 8, 1 << 20);

  private static final Pattern VERSION =
      Pattern.compile("(v[0-9]+(?:\\.[0-9]+)+-)?[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final Path file;
  private final String name;
  private final @Nullable PackageFiles archive;
  private final @Nullable PackageEntry entry;
  private final boolean json;

  private RegistryDump(
      Path file,
      String name,
      @Nullable PackageFiles archive,
      @Nullable PackageEntry entry,
      boolean json) {
    this.file = file;
    this.name = name;
    this.archive = archive;
    this.entry = entry;
    this.json = json;
  }

  /**
   * Opens a dump.
   *
   * @param name how the user calls the file
   * @throws Fault of kind invalid input when it is none, or an archive that a guard refuses
   */
  static RegistryDump open(Path file, String name) {
    try {
      byte[] start = start(file);
      return start.length > 1 && start[0] == 'P' && start[1] == 'K'
          ? ofArchive(file, name)
          : new RegistryDump(file, name, null, null, isJson(start));
    } catch (NoSuchFileException missing) {
      throw Fault.invalidInput("ROR_NO_SUCH_FILE").with("file", name);
    } catch (IOException failure) {
      throw unreadable(name, failure);
    }
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return stream.readNBytes(64);
    }
  }

  private static boolean isJson(byte[] start) {
    String text = new String(start, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
    return text.startsWith("[") || text.startsWith("{");
  }

  private static RegistryDump ofArchive(Path file, String name) {
    PackageFiles archive = PackageFiles.open(file, LIMITS);
    try {
      if (archive.refused()) {
        throw refused(name, archive.findings().get(0).rule().code());
      }
      Optional<PackageEntry> best =
          archive.entries().stream()
              .filter(entry -> isTable(entry) || isJson(entry))
              .min(
                  Comparator.comparing((PackageEntry entry) -> !isJson(entry))
                      .thenComparing(entry -> !lower(entry).contains("_schema_v2"))
                      .thenComparing(PackageEntry::path));
      if (best.isEmpty()) {
        throw Fault.invalidInput("ROR_NOT_A_DUMP").with("file", name);
      }
      return new RegistryDump(file, name, archive, best.get(), isJson(best.get()));
    } catch (RuntimeException failure) {
      archive.close();
      throw failure;
    }
  }

  private static boolean isJson(PackageEntry entry) {
    return lower(entry).endsWith(".json");
  }

  private static boolean isTable(PackageEntry entry) {
    return lower(entry).endsWith(".csv");
  }

  private static String lower(PackageEntry entry) {
    return entry.name().toLowerCase(Locale.ROOT);
  }

  private static Fault refused(String name, String rule) {
    return Fault.invalidInput("ROR_ARCHIVE_REFUSED").with("file", name).with("rule", rule);
  }

  private static Fault unreadable(String name, IOException failure) {
    return Fault.invalidInput("ROR_UNREADABLE").with("file", name).causedBy(failure);
  }

  /** {@code json} or {@code csv}. */
  String format() {
    return json ? "json" : "csv";
  }

  /** Version and date that the names of the files say; null when they do not. */
  @Nullable String version() {
    for (String text : List.of(entry == null ? "" : entry.name(), file.getFileName().toString())) {
      Matcher matcher = VERSION.matcher(text);
      if (matcher.find()) {
        return matcher.group();
      }
    }
    return null;
  }

  /** SHA-256 of the file, in hexadecimal. */
  String digest() {
    MessageDigest sha256 = ContentDigest.sha256();
    try (InputStream stream = new DigestInputStream(Files.newInputStream(file), sha256)) {
      stream.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException failure) {
      throw unreadable(name, failure);
    }
    return ContentDigest.of(sha256).hex();
  }

  /**
   * Reads all records, from the beginning each time.
   *
   * @param progress hears bytes
   * @return the schema of the registry's records: 1 or 2
   */
  int read(DumpSink sink, Progress progress) {
    try {
      progress.expect(size());
      if (json) {
        try (InputStream stream = stream(progress)) {
          return OrganizationJson.read(stream, name, sink);
        }
      }
      try (TableReader table = Tables.open(new DumpTable(this, progress), options())) {
        return OrganizationCsv.read(table, name, sink);
      }
    } catch (ArchiveException refused) {
      throw refused(name, refused.finding().rule().code());
    } catch (IOException failure) {
      throw unreadable(name, failure);
    }
  }

  private static TableOptions options() {
    return new TableOptions(StandardCharsets.UTF_8, ',', null, TableOptions.DEFAULT.limits());
  }

  String name() {
    return name;
  }

  long size() throws IOException {
    return entry == null ? Files.size(file) : entry.size();
  }

  InputStream stream(Progress progress) throws IOException {
    InputStream stream =
        archive == null || entry == null ? Files.newInputStream(file) : archive.open(entry);
    return new HeardStream(stream, progress);
  }

  @Override
  public void close() {
    if (archive != null) {
      archive.close();
    }
  }
}
