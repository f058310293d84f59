package org.iioe.commands.packaging.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.repair.edit.Mending;
import org.iioe.commands.packaging.repair.manifest.Missing;
import org.junit.jupiter.api.Test;

/** The container: where files lie, how they are called, and what is missing. */
class PackageRepairTest {
  @Test
  void a_mac_archive_loses_what_the_system_left_and_its_outer_folder() {
    Repaired repaired =
        Repaired.of(
            DamagedPackage.scorm12()
                .inFolder("Kurs/")
                .junk("__MACOSX/Kurs/._imsmanifest.xml")
                .junk("Kurs/.DS_Store"));
    assertThat(repaired.kinds())
        .containsExactly(Mending.SYSTEM_FILES_REMOVED, Mending.FOLDER_MADE_ROOT);
    assertThat(repaired.paths())
        .contains("imsmanifest.xml")
        .noneMatch(path -> path.contains("Kurs"));
    assertThat(repaired.after().findings()).isEmpty();
  }

  @Test
  void chinese_names_of_windows_are_written_in_utf_8() {
    Repaired repaired =
        Repaired.of(
            DamagedPackage.scorm12()
                .namesIn("GBK")
                .named("two.html", "课件/第二课.html")
                .with("课件/说明文件.txt", "x")
                .manifest("\"two.html", "\"课件/第二课.html"));
    assertThat(repaired.kinds()).containsExactly(Mending.NAMES_MARKED);
    assertThat(repaired.paths()).contains("课件/第二课.html", "课件/说明文件.txt");
    assertThat(repaired.remaining()).isEmpty();
  }

  @Test
  void a_manifest_leaves_its_folder_alone_when_its_pages_may_need_what_is_beside_it() {
    Repaired repaired =
        Repaired.of(
            DamagedPackage.scorm12()
                .inFolder("my course/")
                .with("/shared/logo.png", "logo")
                .manifest("<file href=\"api.js\"/>", "<file href=\"../shared/logo.png\"/>"));
    assertThat(repaired.kinds()).containsExactly(Mending.MANIFEST_MOVED);
    assertThat(repaired.paths())
        .contains("shared/logo.png", "my course/two.html", "imsmanifest.xml");
    assertThat(repaired.text("imsmanifest.xml"))
        .contains("href=\"my%20course/pages/one.html\"", "href=\"my%20course/two.html?a=1\"")
        .contains("href=\"shared/logo.png\"");
    assertThat(repaired.remaining()).isEmpty();
  }

  @Test
  void a_base_moves_in_place_of_every_address() {
    Repaired repaired =
        Repaired.of(
            DamagedPackage.scorm12()
                .inFolder("c/")
                .with("/readme.txt", "x")
                .manifest("<resources>", "<resources xml:base=\"./\">"));
    assertThat(repaired.text("imsmanifest.xml"))
        .contains("xml:base=\"c/./\"", "href=\"pages/one.html\"");
    assertThat(repaired.remaining()).isEmpty();
  }

  @Test
  void several_courses_in_one_archive_are_left_as_they_are() {
    Repaired repaired =
        Repaired.of(
            DamagedPackage.scorm12()
                .inFolder("a/")
                .with("/b/imsmanifest.xml", DamagedPackage.SCORM_12));
    assertThat(repaired.wasWritten()).isFalse();
    assertThat(Repaired.codes(repaired.report().before().findings()))
        .contains("PACKAGE-SEVERAL-MANIFESTS");
  }

  @Test
  void a_manifest_in_other_letter_case_gets_its_name() {
    Repaired repaired =
        Repaired.of(DamagedPackage.other("IMSManifest.XML", DamagedPackage.SCORM_12).withPages());
    assertThat(repaired.kinds()).containsExactly(Mending.MANIFEST_RENAMED);
    assertThat(repaired.paths()).contains("imsmanifest.xml");
  }

  @Test
  void a_package_in_a_package_is_taken_out_byte_for_byte() {
    DamagedPackage sound = DamagedPackage.scorm12();
    byte[] inner = sound.bytes();
    Repaired repaired = Repaired.of(sound.wrapped());
    assertThat(repaired.kinds()).containsExactly(Mending.ARCHIVE_UNWRAPPED);
    assertThat(repaired.bytes()).isEqualTo(inner);
  }

  @Test
  void an_archive_beside_other_files_is_not_taken_for_the_package() {
    byte[] archive = DamagedPackage.scorm12().wrapped().bytes();
    assertThat(Repaired.of(archive, Missing.KEEP).wasWritten()).isTrue();
    Repaired repaired =
        Repaired.of(
            new String(archive, StandardCharsets.ISO_8859_1)
                .replace("course.zip", "course.txt")
                .getBytes(StandardCharsets.ISO_8859_1),
            Missing.KEEP);
    assertThat(repaired.report().repairable()).isFalse();
  }

  @Test
  void hostile_names_stay_refused() {
    Repaired repaired = Repaired.of(DamagedPackage.scorm12().with("../../evil.html", "x"));
    assertThat(repaired.wasWritten()).isFalse();
    assertThat(repaired.report().repairable()).isFalse();
    assertThat(Repaired.codes(repaired.report().before().findings()))
        .contains("ZIP-NAME-TRAVERSAL");
  }

  @Test
  void a_broken_tag_cannot_be_repaired_and_nothing_is_written() {
    Repaired repaired =
        Repaired.of(DamagedPackage.scorm12().manifest("</organizations>", "</organisations>"));
    assertThat(repaired.report().repairable()).isFalse();
    assertThat(repaired.wasWritten()).isFalse();
  }

  @Test
  void missing_pages_are_kept_until_something_else_is_asked_for() {
    DamagedPackage damaged =
        DamagedPackage.scorm12().without("two.html").without("pages/style.css");
    assertThat(Repaired.of(damaged).wasWritten()).isFalse();
    Repaired stubbed = Repaired.of(damaged, Missing.STUB);
    assertThat(stubbed.kinds()).containsExactly(Mending.PAGE_ADDED, Mending.FILE_REMOVED);
    assertThat(stubbed.text("two.html")).contains("<code>two.html</code>").contains("课程中缺少此页面");
    assertThat(stubbed.remaining()).isEmpty();
    Repaired dropped = Repaired.of(damaged, Missing.DROP);
    assertThat(dropped.kinds()).containsExactly(Mending.FILE_REMOVED, Mending.LAUNCH_REMOVED);
    assertThat(dropped.text("imsmanifest.xml")).doesNotContain("I2").doesNotContain("R2");
    assertThat(dropped.remaining()).isEmpty();
  }

  @Test
  void what_learners_start_is_not_dropped_when_nothing_would_be_left() {
    DamagedPackage damaged = DamagedPackage.scorm12().without("two.html").without("pages/one.html");
    Repaired dropped = Repaired.of(damaged, Missing.DROP);
    assertThat(dropped.wasWritten()).isFalse();
    assertThat(Repaired.of(damaged, Missing.STUB).remaining()).isEmpty();
  }

  @Test
  void cmi5_and_tin_can_are_brought_to_the_root_with_their_true_names() {
    for (DamagedPackage damaged : List.of(DamagedPackage.cmi5(), DamagedPackage.tincan())) {
      Repaired repaired =
          Repaired.of(
              damaged
                  .inFolder("export/")
                  .junk("__MACOSX/x")
                  .manifest(text -> "\uFEFF" + text.replace("&amp;", "&"))
                  .named("pages/one.html", "Pages/one.html"));
      assertThat(repaired.kinds())
          .contains(
              Mending.FOLDER_MADE_ROOT,
              Mending.SYSTEM_FILES_REMOVED,
              Mending.BYTE_ORDER_MARK_REMOVED,
              Mending.AMPERSANDS_ESCAPED);
      assertThat(repaired.after().findings()).isEmpty();
      assertThat(repaired.again().wasWritten()).isFalse();
    }
  }

  @Test
  void units_of_cmi5_without_a_page_are_stubbed_or_dropped() {
    DamagedPackage damaged = DamagedPackage.cmi5().without("two.html");
    assertThat(Repaired.of(damaged).wasWritten()).isFalse();
    Repaired stubbed = Repaired.of(damaged, Missing.STUB);
    assertThat(stubbed.remaining()).isEmpty();
    assertThat(stubbed.text("two.html")).contains("adlnet.gov/expapi/verbs/initialized");
    Repaired dropped = Repaired.of(damaged, Missing.DROP);
    assertThat(dropped.remaining()).isEmpty();
    assertThat(dropped.after().coursePackage().scos()).hasSize(1);
  }

  @Test
  void an_aicc_course_is_brought_to_the_root_and_its_addresses_mended() {
    byte[] archive = Aicc.archive("kurs/", "Start.HTM");
    Repaired repaired = Repaired.of(archive, Missing.KEEP);
    assertThat(repaired.kinds())
        .containsExactly(Mending.FOLDER_MADE_ROOT, Mending.AICC_HREF_CASE_CORRECTED);
    assertThat(repaired.text("c.au")).contains("\"A1\",\"start.htm?x=1\",\"80\"");
    assertThat(repaired.after().coursePackage().standard()).isEqualTo(Standard.AICC);
    assertThat(repaired.remaining()).isEmpty();
    assertThat(repaired.again().wasWritten()).isFalse();
  }
}
