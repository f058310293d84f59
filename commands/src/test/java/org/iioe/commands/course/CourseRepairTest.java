package org.iioe.commands.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import org.iioe.commands.packaging.model.Verdict;
import org.iioe.commands.packaging.repair.SamplePackages;
import org.iioe.commands.packaging.repair.manifest.Missing;
import org.iioe.commands.progress.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseRepairTest {
  @TempDir Path folder;

  @BeforeEach
  void packages() throws IOException {
    Files.write(folder.resolve("sound.zip"), SamplePackages.sound());
    Files.write(folder.resolve("damaged.zip"), SamplePackages.damaged());
    Files.write(folder.resolve("mendable.zip"), SamplePackages.mendable());
    Files.writeString(folder.resolve("notes.txt"), "no package at all");
  }

  private RepairItem item(String source, String target, boolean always) {
    return new RepairItem(
        new PackageSource(folder.resolve(source), source), folder.resolve(target), target, always);
  }

  private static List<RepairedCourse> run(boolean rehearsed, RepairItem... items) {
    return new CourseRepair(ArchiveLimits.DEFAULT, Missing.KEEP, rehearsed, Progress.NONE)
        .run(List.of(items));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void what_is_mended_is_written_and_what_is_left_is_said() throws IOException {
    RepairedCourse repaired = run(false, item("damaged.zip", "out.zip", false)).get(0);
    assertThat(repaired.outcome()).isEqualTo(RepairOutcome.REPAIRED);
    assertThat(repaired.out()).isEqualTo("out.zip");
    assertThat(repaired.changes()).hasSize(1);
    assertThat(repaired.verdictAfter()).isEqualTo(Verdict.UNUSABLE);
    assertThat(repaired.isGood()).isFalse();
    assertThat(Files.readAllBytes(folder.resolve("damaged.zip")))
        .isEqualTo(SamplePackages.damaged());
    assertThat(names())
        .containsExactly("damaged.zip", "mendable.zip", "notes.txt", "out.zip", "sound.zip");
  }

  @Test
  void what_needs_nothing_is_returned_byte_for_byte_where_a_result_is_wanted() throws IOException {
    RepairedCourse beside = run(false, item("sound.zip", "beside.zip", false)).get(0);
    assertThat(beside.outcome()).isEqualTo(RepairOutcome.UNCHANGED);
    assertThat(beside.out()).isEqualTo("sound.zip");
    assertThat(folder.resolve("beside.zip")).doesNotExist();
    RepairedCourse wanted = run(false, item("sound.zip", "wanted.zip", true)).get(0);
    assertThat(wanted.out()).isEqualTo("wanted.zip");
    assertThat(folder.resolve("wanted.zip")).hasSameBinaryContentAs(folder.resolve("sound.zip"));
  }

  @Test
  void a_package_is_replaced_as_a_whole_and_keeps_its_permissions() throws IOException {
    Path file = folder.resolve("mendable.zip");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    RepairedCourse repaired = run(false, item("mendable.zip", "mendable.zip", false)).get(0);
    assertThat(repaired.isGood()).isTrue();
    assertThat(Files.readAllBytes(file)).isNotEqualTo(SamplePackages.mendable());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertThat(run(false, item("mendable.zip", "mendable.zip", false)).get(0).outcome())
        .isEqualTo(RepairOutcome.UNCHANGED);
  }

  @Test
  void a_rehearsal_says_the_same_and_writes_nothing() throws IOException {
    List<String> before = names();
    RepairedCourse rehearsed = run(true, item("damaged.zip", "out.zip", true)).get(0);
    assertThat(names()).isEqualTo(before);
    RepairedCourse done = run(false, item("damaged.zip", "out.zip", true)).get(0);
    assertThat(rehearsed).isEqualTo(done);
  }

  @Test
  void what_is_no_package_has_a_report_too() {
    RepairedCourse repaired = run(false, item("notes.txt", "out.zip", true)).get(0);
    assertThat(repaired.opened()).isFalse();
    assertThat(repaired.outcome()).isEqualTo(RepairOutcome.UNREPAIRABLE);
    assertThat(repaired.remaining().get(0).details()).containsEntry("fault", "PACKAGE_IS_TEXT");
  }

  @Test
  void damaged_data_cannot_be_repaired() throws IOException {
    byte[] bytes = SamplePackages.mendable();
    bytes[400] ^= 0x55;
    Files.write(folder.resolve("mendable.zip"), bytes);
    RepairedCourse repaired = run(false, item("mendable.zip", "out.zip", true)).get(0);
    assertThat(repaired.outcome()).isEqualTo(RepairOutcome.UNREPAIRABLE);
    assertThat(folder.resolve("out.zip")).doesNotExist();
  }

  @Test
  void a_folder_becomes_an_archive() throws IOException {
    Path course = Files.createDirectories(folder.resolve("course"));
    Files.writeString(
        course.resolve("tincan.xml"),
        "<tincan xmlns='http://projecttincan.com/tincan.xsd'><activities>"
            + "<activity id='urn:a' type='course'><name>A & B</name><launch>i.html</launch>"
            + "</activity></activities></tincan>");
    Files.writeString(course.resolve("i.html"), "x");
    RepairedCourse repaired = run(false, item("course", "course.zip", false)).get(0);
    assertThat(repaired.outcome()).isEqualTo(RepairOutcome.REPAIRED);
    assertThat(run(false, item("course.zip", "other.zip", false)).get(0).outcome())
        .isEqualTo(RepairOutcome.UNCHANGED);
  }

  @Test
  void a_place_that_is_not_there_is_a_fault() {
    assertThatThrownBy(() -> run(false, item("mendable.zip", "none/out.zip", false)))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("COURSE_REPAIR_FAILED"));
  }
}
