package org.iioe.commands.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.course.CourseImport;
import org.iioe.commands.course.CourseVerify;
import org.iioe.commands.course.ImportDefaults;
import org.iioe.commands.course.ImportReport;
import org.iioe.commands.course.ImportRequest;
import org.iioe.commands.course.ImportSources;
import org.iioe.commands.course.PackageSources;
import org.iioe.commands.course.StandardInspector;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import org.iioe.commands.progress.Progress;

/** A catalogue that courses are imported into. */
record Platform(TestDatabase database, ContentStore store) {
  /** Forgets the courses of earlier tests. */
  static Platform empty(TestDatabase database, ContentStore store) {
    database.database().write(handle -> handle.execute("TRUNCATE iioe.course CASCADE"));
    return new Platform(database, store);
  }

  /** A folder with a course of one page, and one more that is the same in every course. */
  static Path course(Path folder, String name, String content) throws IOException {
    Path course = Files.createDirectories(folder.resolve(name));
    Files.writeString(
        course.resolve("imsmanifest.xml"),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest identifier="m" version="1.0"
            xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
            xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="o"><organization identifier="o"><title>%s</title>
            <item identifier="i" identifierref="r"><title>One</title></item>
          </organization></organizations>
          <resources>
            <resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="page.html">
              <file href="page.html"/><file href="same.css"/></resource>
          </resources>
        </manifest>
        """
            .formatted(name));
    Files.writeString(course.resolve("page.html"), "<title>page</title><p>" + content + "</p>");
    Files.writeString(course.resolve("same.css"), "p { color: black }");
    return course;
  }

  ImportReport importAll(Path folder, int jobs) {
    return new CourseImport(
            database.database(), database.runs(), store, new StandardInspector(), Progress.NONE)
        .run(
            new ImportRequest(
                ImportSources.of(
                    PackageSources.of(folder, List.of(".")),
                    new ImportDefaults(null, "en", null, false)),
                jobs,
                false,
                false,
                ArchiveLimits.DEFAULT));
  }

  /** How many files of the catalogue the store lacks or has damaged. */
  int problems() {
    return problems(store);
  }

  int problems(ContentStore other) {
    return new CourseVerify(database.database(), other, Progress.NONE)
        .run(null, 2)
        .problems()
        .size();
  }
}
