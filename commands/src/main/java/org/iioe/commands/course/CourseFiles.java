package org.iioe.commands.course;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.database.Database;
import org.iioe.commands.packaging.archive.PackageEntry;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.finding.Finding;

/** The files of a stored version, read from the content store like those of any package. */
public final class CourseFiles implements PackageFiles {
  private final Path source;
  private final ContentStore store;
  private final Map<String, PackageEntry> entries = new LinkedHashMap<>();
  private final Map<String, ContentDigest> digests = new HashMap<>();

  private CourseFiles(Path source, ContentStore store) {
    this.source = source;
    this.store = store;
  }

  /** The files of a version; the database is asked once, here. */
  public static CourseFiles of(Database database, ContentStore store, StoredVersion version) {
    CourseFiles files = new CourseFiles(Path.of(version.archiveName()), store);
    database.read(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "SELECT path, digest, bytes FROM iioe.course_file WHERE version_id = ? ORDER BY path")) {
            statement.setLong(1, version.id());
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                files.add(rows.getString(1), new ContentDigest(rows.getString(2)), rows.getLong(3));
              }
            }
          }
          return files;
        });
    return files;
  }

  private void add(String path, ContentDigest digest, long bytes) {
    entries.put(path, new PackageEntry(path, bytes, bytes, -1, entries.size()));
    digests.put(path, digest);
  }

  @Override
  public Path source() {
    return source;
  }

  @Override
  public Container container() {
    return Container.FOLDER;
  }

  @Override
  public List<PackageEntry> entries() {
    return new ArrayList<>(entries.values());
  }

  @Override
  public Optional<PackageEntry> find(String path) {
    return Optional.ofNullable(entries.get(path));
  }

  @Override
  public InputStream open(PackageEntry entry) throws IOException {
    ContentDigest digest = digests.get(entry.path());
    if (digest == null) {
      throw new IllegalArgumentException("not of this version: " + entry.path());
    }
    return store.open(digest);
  }

  /** The version was judged when it was imported. */
  @Override
  public List<Finding> findings() {
    return List.of();
  }

  @Override
  public void close() {}
}
