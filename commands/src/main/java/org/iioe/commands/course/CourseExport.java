package org.iioe.commands.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipUtil;
import org.iioe.commands.content.ContentDamagedException;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.database.Database;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/** Gives a stored course back: the archive as it was uploaded, or one built from its files. */
public final class CourseExport {
  /** 1 January 1980, the earliest time that a ZIP entry can have, in its own format. */
  private static final long EARLIEST_TIME = (1L << 21) | (1L << 16);

  private static final int BUFFER = 1 << 16;

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
        writeCanonical(version, out);
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

  private void writeCanonical(StoredVersion version, OutputStream out) throws IOException {
    ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out);
    zip.setUseZip64(Zip64Mode.AsNeeded);
    for (Map.Entry<String, ContentDigest> file : files(version.id()).entrySet()) {
      ZipArchiveEntry entry = new ZipArchiveEntry(file.getKey());
      entry.setMethod(ZipEntry.STORED);
      entry.setTime(ZipUtil.dosToJavaTime(EARLIEST_TIME));
      measure(entry, file.getValue());
      zip.putArchiveEntry(entry);
      copy(file.getValue(), zip);
      zip.closeArchiveEntry();
    }
    zip.finish();
    zip.flush();
  }

  /** An uncompressed entry states its size and checksum before its data. */
  private void measure(ZipArchiveEntry entry, ContentDigest digest) throws IOException {
    CRC32 crc32 = new CRC32();
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (InputStream in = store.open(digest)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        crc32.update(buffer, 0, count);
        size += count;
      }
    }
    entry.setSize(size);
    entry.setCompressedSize(size);
    entry.setCrc(crc32.getValue());
  }

  private Map<String, ContentDigest> files(long version) {
    return database.read(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "SELECT path, digest FROM iioe.course_file WHERE version_id = ?")) {
            statement.setLong(1, version);
            try (ResultSet rows = statement.executeQuery()) {
              Map<String, ContentDigest> files = new TreeMap<>();
              while (rows.next()) {
                files.put(rows.getString(1), new ContentDigest(rows.getString(2)));
              }
              return files;
            }
          }
        });
  }
}
