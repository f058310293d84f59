package org.iioe.commands.course;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.content.FolderContentStore;
import org.iioe.commands.content.s3.S3ContentStore;
import org.iioe.commands.content.s3.S3Location;
import org.iioe.commands.database.Actor;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.database.Runs;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import org.iioe.commands.progress.Progress;

/** An import in a process of its own, which a test may kill. */
final class ImportInChild {
  private ImportInChild() {}

  /**
   * Arguments: host, port, database, user, store, folder for a spool, folder of packages. Password:
   * environment.
   */
  public static void main(String[] args) {
    DatabaseAddress address =
        new DatabaseAddress(
            List.of(new DatabaseAddress.Host(args[0], Integer.parseInt(args[1]))),
            args[2],
            args[3],
            System.getenv("CHILD_PASSWORD"),
            Map.of());
    try (Database database = Database.open(address, new SecureRandom())) {
      importAll(database, store(args[4], Path.of(args[5])), Path.of(args[6]));
    }
  }

  static ContentStore store(String location, Path spool) {
    return S3Location.isOne(location)
        ? new S3ContentStore(S3Location.parse(location), spool)
        : new FolderContentStore(Path.of(location));
  }

  static ImportReport importAll(Database database, ContentStore store, Path packages) {
    return new CourseImport(
            database,
            new Runs(database, new Actor("tester", null)),
            store,
            new StandardInspector(),
            Progress.NONE)
        .run(
            new ImportRequest(
                ImportSources.of(
                    PackageSources.of(packages, List.of(".")),
                    new ImportDefaults(null, "en", null, false)),
                2,
                false,
                false,
                ArchiveLimits.DEFAULT));
  }
}
