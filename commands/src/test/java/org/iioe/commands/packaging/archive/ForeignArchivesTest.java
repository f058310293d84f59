package org.iioe.commands.packaging.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignArchivesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7zip_927",
        "infozip_3",
        "moodle",
        "moodle_22",
        "osx_compress",
        "tc_8",
        "thumbsdb",
        "winzip_165"
      })
  @EnabledIfEnvironmentVariable(
      named = "IIOE_CORPUS",
      matches = ".+",
      disabledReason = "set IIOE_CORPUS to the folder with packages of other tools")
  void namesAreTheTrueOnesWhateverToolWroteThem(String tool) throws IOException {
    Path file = corpus("paulkennethsq1+hrsq1/zipfixture-test_" + tool + ".zip");
    try (PackageFiles files = PackageFiles.open(file, ArchiveLimits.DEFAULT)) {
      assertThat(files.findings()).noneMatch(finding -> files.refused());
      assertThat(files.entries().stream().map(PackageEntry::path))
          .containsExactlyInAnyOrder(
              "Prüfung.txt",
              "test.test",
              "testíček.txt",
              "Žluťoučký/Koníček.txt",
              "测试.txt",
              "試験.txt");
      assertThat(ArchiveVerification.run(files, 2, Progress.NONE)).isEmpty();
    }
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "IIOE_CORPUS", matches = ".+")
  void windowsExplorerWritesTheCodePageOfTheComputer() throws IOException {
    Path file = corpus("paulkennethsq1+hrsq1/zipfixture-test_win8_de.zip");
    try (PackageFiles files = PackageFiles.open(file, ArchiveLimits.DEFAULT)) {
      assertThat(files.entries().stream().map(PackageEntry::path))
          .containsExactly("Prüfung.txt", "test.test");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GBK, 课程介绍/第一章 测试.html, 图片/封面.png",
    "Shift_JIS, テスト/第一章.html, 日本語.txt",
    "IBM437, Prüfung/Größe.html, résumé.txt",
    "IBM852, Žluťoučký/Koníček.txt, testíček.txt",
    "IBM852, zażółć gęślą jaźń.html, test.html",
    "IBM866, Курс/Введение.html, Проверка знаний.txt",
    "windows-1251, Курс/Введение в педагогику.html, Проверка знаний.txt",
    "windows-1252, Présentation générale.html, Leçon à écouter.txt",
    "UTF-8, Présentation générale.html, 图片/封面.png"
  })
  void namesWithoutAMarkAreReadAsTheyWereMeant(String charset, String one, String other)
      throws IOException {
    RawZip zip = new RawZip();
    zip.add("1", "x").rawName(one.getBytes(Charset.forName(charset)));
    zip.add("2", "x").rawName(other.getBytes(Charset.forName(charset)));
    Path file = zip.writeTo(folder.resolve("a.zip"));
    try (PackageFiles files = PackageFiles.open(file, ArchiveLimits.DEFAULT)) {
      assertThat(files.entries().stream().map(PackageEntry::path)).containsExactly(one, other);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'# Notes for the course', PACKAGE_IS_TEXT",
    "'<!DOCTYPE html><p>', PACKAGE_IS_HTML",
    "'Rar!\u001a\u0007\u0000', PACKAGE_IS_RAR",
    "'%PDF-1.7', PACKAGE_IS_PDF",
    "'PK\u0003\u0004 and no more', PACKAGE_DAMAGED_ZIP",
    "'', PACKAGE_IS_EMPTY"
  })
  void whatIsNoPackageIsCalledWhatItIs(String content, String code) throws IOException {
    Path file = Files.writeString(folder.resolve("a.zip"), content, StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> PackageFiles.open(file, ArchiveLimits.DEFAULT))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }

  @Test
  void aBareXmlFileIsAPackageOfOneFile() throws IOException {
    Path file = Files.writeString(folder.resolve("cmi5.xml"), "\ufeff<courseStructure/>");
    try (PackageFiles files = PackageFiles.open(file, ArchiveLimits.DEFAULT)) {
      assertThat(files.container()).isEqualTo(PackageFiles.Container.XML_FILE);
      assertThat(files.entries().stream().map(PackageEntry::path)).isEqualTo(List.of("cmi5.xml"));
    }
  }

  @Test
  void anUnpackedPackageHasTheSameFilesAsItsArchive() throws IOException {
    Files.createDirectories(folder.resolve("course/b"));
    Files.writeString(folder.resolve("course/imsmanifest.xml"), "<m/>");
    Files.writeString(folder.resolve("course/b/page.html"), "page");
    try (PackageFiles files = PackageFiles.open(folder.resolve("course"), ArchiveLimits.DEFAULT)) {
      assertThat(files.entries().stream().map(PackageEntry::path))
          .containsExactly("b/page.html", "imsmanifest.xml");
      assertThat(files.open(files.find("b/page.html").orElseThrow()).readAllBytes())
          .asString()
          .isEqualTo("page");
    }
  }

  private static Path corpus(String path) {
    return Path.of(System.getenv("IIOE_CORPUS")).resolve(path);
  }
}
