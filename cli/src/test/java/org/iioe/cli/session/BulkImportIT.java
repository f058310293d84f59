package org.iioe.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.iioe.cli.session.Shell.Outcome;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packed program among a thousand packages, stopped as people and systems stop it. */
@Execution(ExecutionMode.CONCURRENT)
class BulkImportIT {
  private static final int PACKAGES = 1000;
  private static final String SHARED = "var shared = true;\n".repeat(200);
  private static final String MANIFEST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest identifier="m%1$d" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
          xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
      <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
      <organizations default="o"><organization identifier="o"><title>Course %1$d</title>
      <item identifier="i" identifierref="r"><title>Lesson</title></item></organization></organizations>
      <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="a.html">
      <file href="a.html"/><file href="shared.js"/></resource></resources></manifest>
      """;

  @TempDir static Path folder;

  /**
   * In a process group of its own, which the signal reaches whole, as Ctrl-C at a terminal does.
   */
  @ParameterizedTest
  @ValueSource(strings = {"INT", "KILL"})
  void goesOnWhereItWasStopped(String signal) throws Exception {
    Path packages = packages();
    try (Workplace workplace = new Workplace()) {
      workplace.run("iioe database start --quiet");
      Outcome stopped =
          workplace.run(
              """
              setsid env --default-signal iioe course import %s --jobs 2 --quiet >/dev/null 2>said &
              program=$!
              store=$HOME/.local/share/iioe/content/sha256
              until [ "$(find "$store" -type f 2>/dev/null | wc -l)" -ge 300 ]; do sleep 0.05; done
              kill -%s -$program; wait $program; code=$?; cat said; exit $code"""
                  .formatted(packages, signal));
      if (!signal.equals("KILL")) {
        assertThat(stopped.exitCode()).as(stopped.text()).isEqualTo(130);
        assertThat(stopped.text())
            .containsPattern("Interrupted: [1-9][0-9]* of 1000 packages are done and stay")
            .contains("The same command again goes on where it was.");
      }
      long done = count(workplace);
      assertThat(done).isBetween(1L, PACKAGES - 1L);
      assertThat(workplace.run("iioe course verify --quiet").exitCode()).isZero();

      Outcome again =
          workplace.run(
              "iioe course import " + packages + " --jobs 2 --format csv --fields outcome");
      assertThat(again.exitCode()).as(again.text()).isZero();
      assertThat(again.lines()).filteredOn("unchanged"::equals).hasSize((int) done);
      assertThat(again.lines()).filteredOn("created"::equals).hasSize((int) (PACKAGES - done));
      assertThat(count(workplace)).isEqualTo(PACKAGES);
      assertThat(workplace.run("iioe course verify --quiet").exitCode()).isZero();
    }
  }

  private static long count(Workplace workplace) throws Exception {
    return workplace.run("iioe course list --format jsonl --fields code").lines().size();
  }

  private static synchronized Path packages() throws IOException {
    Path packages = folder.resolve("packages");
    if (Files.isDirectory(packages)) {
      return packages;
    }
    Files.createDirectory(packages);
    for (int i = 0; i < PACKAGES; i++) {
      try (OutputStream file = Files.newOutputStream(packages.resolve("course-" + i + ".zip"));
          ZipOutputStream zip = new ZipOutputStream(file)) {
        put(zip, "imsmanifest.xml", MANIFEST.formatted(i));
        put(zip, "a.html", "<title>Page of course " + i + "</title>");
        put(zip, "shared.js", SHARED);
      }
    }
    return packages;
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
