package org.iioe.commands.course;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.course.comparison.ComparedFile;
import org.iioe.commands.database.Database;
import org.iioe.commands.packaging.archive.PackageEntry;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.finding.Finding;

/** A version of the catalogue as a package: its files are in the store. */
final class StoredPackageFiles implements PackageFiles {
  private final StoredVersion version;
  private final ContentStore store;
  private final SortedMap<String, ComparedFile> files;
  private final List<PackageEntry> entries;

  StoredPackageFiles(Database database, ContentStore store, StoredVersion version) {
    this.version = version;
    this.store = store;
    this.files = database.read(connection -> files(connection, version.id()));
    this.entries = files.keySet().stream().map(this::entry).toList();
  }

  /** What the catalogue knows of the files of a version, by path. */
  static SortedMap<String, ComparedFile> files(Connection connection, long version)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT path, digest, bytes FROM iioe.course_file WHERE version_id = ?")) {
      statement.setLong(1, version);
      try (ResultSet rows = statement.executeQuery()) {
        SortedMap<String, ComparedFile> files = new TreeMap<>();
        while (rows.next()) {
          files.put(rows.getString(1), new ComparedFile(rows.getString(2), rows.getLong(3)));
        }
        return files;
      }
    }
  }

  private PackageEntry entry(String path) {
    long size = file(path).bytes();
    return new PackageEntry(path, size, size, -1, 0);
  }

  private ComparedFile file(String path) {
    ComparedFile file = files.get(path);
    if (file == null) {
      throw new IllegalArgumentException("no file " + path);
    }
    return file;
  }

  SortedMap<String, ComparedFile> files() {
    return files;
  }

  @Override
  public Path source() {
    return Path.of(version.archiveName());
  }

  /** A bare course structure is the only file and the uploaded one at once. */
  @Override
  public Container container() {
    return files.size() == 1
            && files.values().iterator().next().digest().equals(version.archiveDigest())
        ? Container.XML_FILE
        : Container.FOLDER;
  }

  @Override
  public List<PackageEntry> entries() {
    return entries;
  }

  @Override
  public Optional<PackageEntry> find(String path) {
    return files.containsKey(path) ? Optional.of(entry(path)) : Optional.empty();
  }

  @Override
  public InputStream open(PackageEntry entry) throws IOException {
    return store.open(new ContentDigest(file(entry.path()).digest()));
  }

  @Override
  public List<Finding> findings() {
    return List.of();
  }

  @Override
  public void close() {}
}
