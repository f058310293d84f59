package org.iioe.commands.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.iioe.commands.content.ContentDamagedException;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.database.Database;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.archive.CanonicalArchive;
import org.jspecify.annotations.Nullable;

/** Gives a stored course back: the archive as it was uploaded, or one built from its files. */
public final class CourseExport {
  private final Database database;
  private final ContentStore store;

  public CourseExport(Database database, ContentStore store) {
    this.database = database;
    this.store = store;
  }

  /**
   * The version that is meant.
   *
   * @param language may be null when the course has one edition only
   * @param number null for the newest
   * @throws Fault of kind not found when there is none; of kind usage when there are several
   */
  public StoredVersion version(String code, @Nullable String language, @Nullable Integer number) {
    StoredCourse course = new CourseLookup(database).course(code);
    List<StoredVersion> versions = CourseLookup.versions(course, language, number);
    if (versions.size() > 1) {
      throw Fault.usage("COURSE_LANGUAGE_NEEDED")
          .with("course", code)
          .with("valid", course.languages());
    }
    return versions.get(0);
  }

  /**
   * Writes a version.
   *
   * @param canonical true for an archive of the files sorted by path, uncompressed and dated 1
   *     January 1980, which has the same bytes wherever it is made; what was imported as a folder
   *     has no other
   * @throws IOException of the output
   * @throws Fault of kind unavailable when the store lacks the bytes or has others
   */
  public void write(StoredVersion version, boolean canonical, OutputStream out) throws IOException {
    String archive = version.archiveDigest();
    try {
      if (canonical || archive == null) {
        CanonicalArchive.write(files(version.id()), out);
      } else {
        copy(new ContentDigest(archive), out);
      }
    } catch (NoSuchFileException | ContentDamagedException e) {
      throw Fault.unavailable("CONTENT_DAMAGED").with("store", store.location()).causedBy(e);
    }
  }

  private void copy(ContentDigest digest, OutputStream out) throws IOException {
    try (InputStream in = store.open(digest)) {
      in.transferTo(out);
    }
  }

  private SortedMap<String, CanonicalArchive.Content> files(long version) {
    return database.read(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "SELECT path, digest FROM iioe.course_file WHERE version_id = ?")) {
            statement.setLong(1, version);
            try (ResultSet rows = statement.executeQuery()) {
              SortedMap<String, CanonicalArchive.Content> files = new TreeMap<>();
              while (rows.next()) {
                ContentDigest digest = new ContentDigest(rows.getString(2));
                files.put(rows.getString(1), () -> store.open(digest));
              }
              return files;
            }
          }
        });
  }
}
