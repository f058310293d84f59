package org.iioe.commands.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.StoredContent;
import org.iioe.commands.course.comparison.ComparedItem;
import org.iioe.commands.database.Run;
import org.jdbi.v3.core.Handle;

/** The rows of the catalogue, as the writing use cases need them. */
final class CourseRecords {
  private final Handle handle;

  CourseRecords(Handle handle) {
    this.handle = handle;
  }

  /** The newest version of each edition of a course, by language. */
  Map<String, LatestVersion> latest(String code) {
    return latest(List.of(code)).stream()
        .collect(Collectors.toMap(LatestVersion::language, version -> version));
  }

  /** The newest version of each edition of some courses. */
  List<LatestVersion> latest(List<String> codes) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT ON (edition.id) course.code, course.category, version.id,
              edition.id AS edition_id, edition.language, version.number, version.status,
              version.title, version.standard, version.canonical_digest, version.archive_digest,
              version.archive_bytes, version.file_bytes
            FROM iioe.course
            JOIN iioe.course_edition edition ON edition.course_id = course.id
            JOIN iioe.course_version version ON version.edition_id = edition.id
            WHERE course.code = ANY (:codes)
            ORDER BY edition.id, version.number DESC""")
        .bindArray("codes", String.class, codes)
        .map(
            (row, context) ->
                new LatestVersion(
                    row.getString("code"),
                    row.getString("category"),
                    row.getLong("id"),
                    row.getLong("edition_id"),
                    row.getString("language"),
                    row.getInt("number"),
                    row.getString("status"),
                    row.getString("title"),
                    row.getString("standard"),
                    row.getString("canonical_digest"),
                    row.getString("archive_digest"),
                    row.getObject("archive_bytes", Long.class),
                    row.getLong("file_bytes")))
        .list();
  }

  /** The sizes of the files of a version, by digest. */
  Map<ContentDigest, Long> contents(long version) {
    return handle
        .createQuery("SELECT digest, bytes FROM iioe.course_file WHERE version_id = :version")
        .bind("version", version)
        .map((row, context) -> Map.entry(new ContentDigest(row.getString(1)), row.getLong(2)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
  }

  /** A version that an update is measured by. */
  record Standing(long id, int number) {}

  /** The version that learners are on, if there was ever one, and the newest one. */
  List<Standing> standing(LatestVersion newest) {
    List<Standing> versions = new ArrayList<>();
    handle
        .createQuery(
            """
            SELECT id, number FROM iioe.course_version
            WHERE edition_id = :edition AND published_at IS NOT NULL
            ORDER BY status = 'published' DESC, published_at DESC, number DESC LIMIT 1""")
        .bind("edition", newest.editionId())
        .map((row, context) -> new Standing(row.getLong(1), row.getInt(2)))
        .forEach(versions::add);
    if (versions.stream().noneMatch(version -> version.id() == newest.id())) {
      versions.add(new Standing(newest.id(), newest.number()));
    }
    return versions;
  }

  /** The SCOs of a version, in the order of its outline. */
  List<ComparedItem> scos(long version) {
    return handle
        .createQuery(
            """
            SELECT identifier, title, launch FROM iioe.course_item
            WHERE version_id = :version AND kind = 'sco' ORDER BY number""")
        .bind("version", version)
        .map(
            (row, context) ->
                new ComparedItem(
                    -1, OutlineItem.SCO, row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  /** The course's id; made if need be, and locked until the transaction ends. */
  Keyed course(String code) {
    Optional<Long> created =
        handle
            .createQuery(
                """
                INSERT INTO iioe.course (code) VALUES (:code)
                ON CONFLICT (code) DO NOTHING RETURNING id""")
            .bind("code", code)
            .mapTo(Long.class)
            .findOne();
    return created
        .map(id -> new Keyed(id, true))
        .orElseGet(
            () ->
                new Keyed(
                    handle
                        .createQuery("SELECT id FROM iioe.course WHERE code = :code FOR UPDATE")
                        .bind("code", code)
                        .mapTo(Long.class)
                        .one(),
                    false));
  }

  /**
   * A row's key.
   *
   * @param created whether this transaction made the row
   */
  record Keyed(long id, boolean created) {}

  long insertEdition(long course, String language, String title) {
    return handle
        .createQuery(
            """
            INSERT INTO iioe.course_edition (course_id, language, title)
            VALUES (:course, :language, :title) RETURNING id""")
        .bind("course", course)
        .bind("language", language)
        .bind("title", title)
        .mapTo(Long.class)
        .one();
  }

  long insertVersion(long edition, int number, NewVersion version, Run run) {
    StoredContent archive = version.archive();
    return handle
        .createQuery(
            """
            INSERT INTO iioe.course_version (edition_id, number, status, title, standard,
              standard_edition, manifest_path, manifest_identifier, canonical_digest,
              archive_digest, archive_name, archive_bytes, file_count, file_bytes, run_id)
            VALUES (:edition, :number, 'staged', :title, :standard, :standardEdition, :manifest,
              :identifier, :canonical, :archive, :archiveName, :archiveBytes, :files, :bytes, :run)
            RETURNING id""")
        .bind("edition", edition)
        .bind("number", number)
        .bind("title", version.title())
        .bind("standard", version.coursePackage().standard().code())
        .bind("standardEdition", version.coursePackage().edition())
        .bind("manifest", version.coursePackage().manifest())
        .bind("identifier", version.coursePackage().identifier())
        .bind("canonical", version.canonical().hex())
        .bind("archive", archive == null ? null : archive.digest().hex())
        .bind("archiveName", version.archiveName())
        .bind("archiveBytes", archive == null ? null : archive.size())
        .bind("files", version.files().size())
        .bind("bytes", version.bytes())
        .bind("run", run.id())
        .mapTo(Long.class)
        .one();
  }

  void insertFiles(long version, Map<String, StoredContent> files) {
    List<Map.Entry<String, StoredContent>> rows = List.copyOf(files.entrySet());
    handle
        .createUpdate(
            """
            INSERT INTO iioe.course_file (version_id, path, digest, bytes)
            SELECT :version, path, digest, bytes
            FROM unnest(CAST(:paths AS text[]), CAST(:digests AS text[]), CAST(:sizes AS bigint[]))
              AS file (path, digest, bytes)""")
        .bind("version", version)
        .bindArray("paths", String.class, rows.stream().map(Map.Entry::getKey).toList())
        .bindArray(
            "digests",
            String.class,
            rows.stream().map(row -> row.getValue().digest().hex()).toList())
        .bindArray("sizes", Long.class, rows.stream().map(row -> row.getValue().size()).toList())
        .execute();
  }

  void insertOutline(long version, List<OutlineItem> outline) {
    if (outline.isEmpty()) {
      return;
    }
    handle
        .createUpdate(
            """
            INSERT INTO iioe.course_item
              (version_id, number, parent, kind, identifier, title, launch)
            SELECT :version, number, parent, kind, identifier, title, launch
            FROM unnest(CAST(:numbers AS integer[]), CAST(:parents AS integer[]),
                CAST(:kinds AS text[]), CAST(:identifiers AS text[]), CAST(:titles AS text[]),
                CAST(:launches AS text[]))
              AS item (number, parent, kind, identifier, title, launch)
            ORDER BY number""")
        .bind("version", version)
        .bindArray("numbers", Integer.class, outline.stream().map(OutlineItem::number).toList())
        .bindArray("parents", Integer.class, outline.stream().map(OutlineItem::parent).toArray())
        .bindArray("kinds", String.class, outline.stream().map(OutlineItem::kind).toList())
        .bindArray(
            "identifiers", String.class, outline.stream().map(OutlineItem::identifier).toList())
        .bindArray("titles", String.class, outline.stream().map(OutlineItem::title).toArray())
        .bindArray("launches", String.class, outline.stream().map(OutlineItem::launch).toArray())
        .execute();
  }
}
