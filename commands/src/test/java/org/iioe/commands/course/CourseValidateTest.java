package org.iioe.commands.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import org.iioe.commands.packaging.model.Verdict;
import org.iioe.commands.progress.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseValidateTest {
  private static final String TINCAN =
      "<tincan><activities><activity id='urn:a'><name>A</name><launch>i.html</launch></activity></activities></tincan>";

  @TempDir Path folder;

  @BeforeEach
  void packages() throws IOException {
    zip("b.zip");
    zip("deep/c.ZIP");
    zip("deep/er/d.imscc");
    write("a/tincan.xml", TINCAN);
    write("a/i.html", "x");
    write("deep/readme.txt", "no package");
    write("deep/notes.xml", "<notes/>");
    write("deep/bare.xml", "<courseStructure/>");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void zip(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("tincan.xml"));
      zip.write(TINCAN.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("i.html"));
    }
  }

  private List<String> shown(String... arguments) {
    return PackageSources.of(folder, List.of(arguments)).stream()
        .map(PackageSource::shown)
        .toList();
  }

  private List<ValidatedPackage> judge(List<PackageSource> sources, int jobs) {
    return new CourseValidate(ArchiveLimits.DEFAULT, Progress.NONE).run(sources, jobs, true);
  }

  @Test
  void a_folder_stands_for_the_packages_below_it() {
    assertThat(shown("."))
        .containsExactly("./a", "./b.zip", "./deep/bare.xml", "./deep/c.ZIP", "./deep/er/d.imscc");
    assertThat(shown("a")).containsExactly("a");
  }

  @Test
  void a_pattern_stands_for_what_it_matches() {
    assertThat(shown("*.zip")).containsExactly("b.zip");
    assertThat(shown("deep/**.imscc", "b.zip")).containsExactly("deep/er/d.imscc", "b.zip");
    assertThat(shown("{a,b.zip}")).containsExactly("a", "b.zip");
  }

  @Test
  void what_is_not_there_is_a_fault() {
    assertThatThrownBy(() -> shown("lost.zip"))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("PACKAGE_NO_SUCH_FILE"));
    assertThatThrownBy(() -> shown("*.rar"))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("COURSE_NO_PACKAGES"));
  }

  @Test
  void what_is_no_package_has_a_report_too() {
    ValidatedPackage judged =
        judge(PackageSources.of(folder, List.of("deep/readme.txt")), 1).get(0);
    assertThat(judged.opened()).isFalse();
    assertThat(judged.verdict()).isEqualTo(Verdict.UNUSABLE);
    assertThat(judged.findings().get(0).details()).containsEntry("fault", "PACKAGE_IS_TEXT");
  }

  @Test
  void damaged_data_is_found_by_its_checksum() throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve("b.zip"));
    byte[] damaged = bytes.clone();
    // In the middle of the first file's data, after its local header of 40 bytes.
    damaged[60] ^= 0x55;
    Files.write(folder.resolve("b.zip"), damaged);
    assertThat(judge(PackageSources.of(folder, List.of("b.zip")), 1).get(0).verdict())
        .isEqualTo(Verdict.UNUSABLE);
  }

  @Test
  void the_answers_are_in_the_order_of_the_sources_however_many_work() {
    List<PackageSource> sources =
        IntStream.range(0, 200)
            .mapToObj(i -> new PackageSource(folder.resolve(i % 2 == 0 ? "b.zip" : "a"), "n" + i))
            .toList();
    assertThat(judge(sources, 8).stream().map(judged -> judged.source().shown()))
        .containsExactlyElementsOf(sources.stream().map(PackageSource::shown).toList());
  }
}
