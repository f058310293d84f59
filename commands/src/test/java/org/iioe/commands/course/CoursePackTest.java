package org.iioe.commands.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.iioe.commands.content.FolderContentStore;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.progress.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoursePackTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  @TempDir Path folder;

  @BeforeEach
  void course() throws IOException {
    Path course = Files.createDirectory(folder.resolve("course"));
    Files.writeString(course.resolve("page.html"), "<p>page");
    Files.writeString(
        course.resolve("course.yaml"),
        """
        course:
          code: packed
          title: {en: Packed, fr: Empaqueté}
          items:
            - title: {en: Page, fr: Page}
              file: page.html
        """);
  }

  private PackedFiles pack(List<Standard> standards, @Nullable Path out) {
    PackRequest request =
        new PackRequest(
            folder.resolve("course"), "course", standards, List.of(), out, false, false);
    return new CoursePack(ArchiveLimits.DEFAULT, Progress.NONE).run(request);
  }

  @ParameterizedTest
  @EnumSource(names = {"SCORM_1_2", "SCORM_2004", "CMI5"})
  void exported_imported_and_exported_again_it_is_the_same_bytes(Standard standard)
      throws IOException {
    try (PackedFiles packed = pack(List.of(standard), folder.resolve("out"))) {
      packed.deliver();
      Path archive = Objects.requireNonNull(packed.all().get(0).target());
      Path plain = imported(archive, standard.code(), false);
      assertThat(plain).hasSameBinaryContentAs(archive);
      assertThat(imported(archive, standard.code() + "-c", true)).hasSameBinaryContentAs(archive);
      assertThat(imported(plain, standard.code() + "-again", true)).hasSameBinaryContentAs(archive);
    }
  }

  private Path imported(Path archive, String code, boolean canonical) throws IOException {
    FolderContentStore store = new FolderContentStore(folder.resolve("store"));
    ImportItem item =
        new ImportDefaults(code, "en", CourseCategory.TVET, false)
            .item(archive, archive.toString());
    ImportReport report =
        new CourseImport(
                platform.database(), platform.runs(), store, new StandardInspector(), Progress.NONE)
            .run(new ImportRequest(List.of(item), 1, false, false, ArchiveLimits.DEFAULT));
    assertThat(report.courses().get(0).outcome()).isEqualTo(ImportOutcome.CREATED);
    CourseExport export = new CourseExport(platform.database(), store);
    Path exported = folder.resolve(code + ".zip");
    try (OutputStream out = Files.newOutputStream(exported)) {
      export.write(export.version(code, "en", null), canonical, out);
    }
    return exported;
  }

  @Test
  void a_package_for_each_language_and_standard_goes_into_the_folder() throws IOException {
    Path out = folder.resolve("out");
    try (PackedFiles packed = pack(List.of(Standard.SCORM_1_2, Standard.CMI5), out)) {
      assertThat(out).doesNotExist();
      packed.deliver();
    }
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted())
          .containsExactly(
              "packed-en-cmi5.zip",
              "packed-en-scorm-1.2.zip",
              "packed-fr-cmi5.zip",
              "packed-fr-scorm-1.2.zip");
    }
  }

  @Test
  void a_file_is_created_then_unchanged_then_updated() throws IOException {
    Path out = folder.resolve("course");
    try (PackedFiles packed = pack(List.of(), out)) {
      assertThat(packed.all()).extracting(PackedFile::outcome).containsOnly(PackOutcome.CREATED);
      packed.deliver();
    }
    // What was packed into the course's own folder is no part of the course.
    try (PackedFiles packed = pack(List.of(), out)) {
      assertThat(packed.all()).extracting(PackedFile::outcome).containsOnly(PackOutcome.UNCHANGED);
      assertThat(packed.replaced()).isEmpty();
    }
    Files.writeString(out.resolve("page.html"), "<p>another page");
    try (PackedFiles packed = pack(List.of(), out)) {
      assertThat(packed.all()).extracting(PackedFile::outcome).containsOnly(PackOutcome.UPDATED);
      assertThat(packed.replaced()).hasSize(2);
    }
  }

  @Test
  void what_is_closed_leaves_nothing_behind() {
    PackedFiles packed = pack(List.of(), folder.resolve("out"));
    Path archive = packed.all().get(0).archive();
    assertThat(archive).exists();
    packed.close();
    assertThat(archive.getParent()).doesNotExist();
  }

  @Test
  void standard_output_takes_one_package() {
    assertThatThrownBy(() -> pack(List.of(), null))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("COURSE_PACK_ONE_OUTPUT"));
  }
}
