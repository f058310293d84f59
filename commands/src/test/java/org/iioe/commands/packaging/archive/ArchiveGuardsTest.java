package org.iioe.commands.packaging.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.iioe.commands.packaging.finding.Severity;
import org.iioe.commands.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveGuardsTest {
  private static final ArchiveLimits SMALL = new ArchiveLimits(3, 100, 50, 250, 2, 20);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "/etc/passwd, ZIP-NAME-ABSOLUTE",
    "'\\\\server\\share\\x', ZIP-NAME-ABSOLUTE",
    "C:/windows/x.dll, ZIP-NAME-DRIVE",
    "'c:x', ZIP-NAME-DRIVE",
    "../outside.txt, ZIP-NAME-TRAVERSAL",
    "a/../../outside.txt, ZIP-NAME-TRAVERSAL",
    "'..\\outside.txt', ZIP-NAME-TRAVERSAL",
    "'a\\..\\..\\outside.txt', ZIP-NAME-TRAVERSAL",
    "../, ZIP-NAME-TRAVERSAL",
  })
  void namesThatLeadOutOfThePackageAreRefused(String name, String code) throws IOException {
    assertThat(errors(RawZip.of("imsmanifest.xml", "<m/>", name, "evil"))).contains(code);
  }

  @Test
  void aNulInANameIsRefused() throws IOException {
    assertThat(errors(RawZip.of("a.txt\0.html", "x"))).containsExactly("ZIP-NAME-NUL");
  }

  @Test
  void anEntryWithoutANameIsRefused() throws IOException {
    RawZip zip = RawZip.of("a", "x");
    zip.add("./", "");
    zip.add(".//.", "y");
    assertThat(errors(zip)).containsExactly("ZIP-NAME-EMPTY");
  }

  @ParameterizedTest
  @CsvSource({"40960, ZIP-LINK", "8192, ZIP-SPECIAL-FILE", "4096, ZIP-SPECIAL-FILE"})
  void linksAndSpecialFilesAreRefused(int type, String code) throws IOException {
    RawZip zip = RawZip.of("a", "x");
    zip.add("link", "/etc/passwd").unixMode(type | 0777);
    assertThat(errors(zip)).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, a.txt, ZIP-DUPLICATE-NAME",
    "a.txt, A.TXT, ZIP-CASE-COLLISION",
    "straße, STRASSE, ZIP-CASE-COLLISION",
    "caf\u00e9, cafe\u0301, ZIP-UNICODE-COLLISION",
    "a, a/b, ZIP-FILE-AS-FOLDER"
  })
  void namesThatMeetInOneFileAreRefused(String one, String other, String code) throws IOException {
    assertThat(errors(RawZip.of(one, "1", other, "2"))).containsExactly(code);
  }

  @Test
  void encryptedEntriesAreRefused() throws IOException {
    RawZip zip = RawZip.of();
    zip.add("secret.txt", "x").flags |= 1;
    assertThat(errors(zip)).containsExactly("ZIP-ENCRYPTED");
  }

  @Test
  void anUnknownMethodIsRefused() throws IOException {
    RawZip zip = RawZip.of();
    zip.add("odd.txt", "x").method = 98;
    assertThat(errors(zip)).contains("ZIP-METHOD-UNSUPPORTED");
  }

  @Test
  void aLocalHeaderWithAnotherNameIsRefused() throws IOException {
    RawZip zip = RawZip.of();
    zip.add("innocent.txt", "x").localName = "../evil.txt".getBytes(StandardCharsets.UTF_8);
    assertThat(errors(zip)).containsExactly("ZIP-HEADER-MISMATCH");
  }

  @Test
  void aLocalHeaderWithAnotherSizeOrChecksumIsRefused() throws IOException {
    RawZip size = RawZip.of();
    size.add("a.txt", "abc").localSize = 4;
    RawZip checksum = RawZip.of();
    checksum.add("a.txt", "abc").localCrc32 = 4;
    assertThat(errors(size)).containsExactly("ZIP-HEADER-MISMATCH");
    assertThat(errors(checksum)).containsExactly("ZIP-HEADER-MISMATCH");
  }

  @Test
  void anEntryThatPointsNowhereIsRefused() throws IOException {
    RawZip zip = RawZip.of("a.txt", "x");
    zip.add("b.txt", "x").offset = 3;
    assertThat(errors(zip)).containsExactly("ZIP-HEADER-MISMATCH");
  }

  @Test
  void entriesThatShareTheirDataAreRefused() throws IOException {
    RawZip zip = RawZip.of("a.txt", "xxxx");
    RawZip.Entry second = zip.add("b.txt", "xxxx");
    second.localName = "a.txt".getBytes(StandardCharsets.UTF_8);
    second.offset = 0;
    assertThat(errors(zip)).contains("ZIP-OVERLAP");
  }

  @Test
  void dataThatReachIntoTheDirectoryAreRefused() throws IOException {
    RawZip zip = RawZip.of();
    RawZip.Entry entry = zip.add("a.txt", "abc");
    entry.compressedSize = 60;
    entry.size = 60;
    entry.localSize = 60;
    assertThat(errors(zip)).containsExactly("ZIP-OVERLAP");
  }

  @Test
  void eachLimitNamesItsOption() throws IOException {
    assertThat(exceeded(RawZip.of("1", "", "2", "", "3", "", "4", "")))
        .containsExactly("ZIP-TOO-MANY-ENTRIES --max-entries 3");
    assertThat(exceeded(RawZip.of("a", "x".repeat(45), "b", "x".repeat(45), "c", "x".repeat(45))))
        .containsExactly("ZIP-TOO-LARGE --max-size 100");
    assertThat(exceeded(RawZip.of("a", "x".repeat(51))))
        .containsExactly("ZIP-FILE-TOO-LARGE --max-file-size 50");
    assertThat(exceeded(RawZip.of("a/b/c/d", ""))).containsExactly("ZIP-TOO-DEEP --max-depth 2");
    assertThat(exceeded(RawZip.of("sub/imsmanifest.xml", "x".repeat(21))))
        .containsExactly("ZIP-MANIFEST-TOO-LARGE --max-manifest-size 20");
  }

  @Test
  void aDirectoryAsLongAsMemoryIsNotRead() throws IOException {
    RawZip zip = RawZip.of();
    for (int i = 0; i < 20_000; i++) {
      zip.add("folder/with/a/long/name/" + i, "").extra = new byte[40];
    }
    ArchiveLimits limits = new ArchiveLimits(10, 100, 100, 250, 9, 100);
    try (PackageFiles files = open(zip, limits)) {
      assertThat(files.entries()).isEmpty();
      assertThat(codes(files)).containsExactly("ZIP-TOO-MANY-ENTRIES");
    }
  }

  @Test
  void aBombIsRefusedByItsRatio() throws IOException {
    RawZip zip = RawZip.of();
    zip.addDeflated("zeros.bin", new byte[8 << 20]);
    assertThat(errors(zip)).containsExactly("ZIP-RATIO");
  }

  @Test
  void aBombThatLiesAboutItsSizeIsStoppedWhileInflating() throws IOException {
    RawZip zip = RawZip.of();
    RawZip.Entry bomb = zip.addDeflated("zeros.bin", new byte[8 << 20]);
    bomb.size = 1000;
    bomb.localSize = 1000;
    long[] inflated = {0};
    try (PackageFiles files = open(zip, ArchiveLimits.DEFAULT)) {
      List<String> found =
          ArchiveVerification.run(files, 1, counting(inflated)).stream()
              .map(finding -> finding.rule().code())
              .toList();
      assertThat(found).containsExactly("ZIP-SIZE-MISMATCH");
      assertThat(inflated[0]).isZero();
    }
  }

  @Test
  void aWrongChecksumIsFoundWhenTheBytesAreRead() throws IOException {
    RawZip zip = RawZip.of();
    RawZip.Entry entry = zip.add("a.txt", "abc");
    entry.crc32 = 7;
    entry.localCrc32 = 7;
    try (PackageFiles files = open(zip, ArchiveLimits.DEFAULT)) {
      assertThatThrownBy(() -> files.open(files.entries().get(0)).readAllBytes())
          .isInstanceOf(ArchiveException.class)
          .hasMessage("ZIP-CRC-MISMATCH a.txt");
    }
  }

  @Test
  void nothingIsReadFromARefusedPackage() throws IOException {
    try (PackageFiles files = open(RawZip.of("good.txt", "x", "../evil", "y"), SMALL)) {
      assertThat(files.refused()).isTrue();
      PackageEntry good = files.find("good.txt").orElseThrow();
      assertThatThrownBy(() -> files.open(good)).isInstanceOf(ArchiveException.class);
      assertThat(ArchiveVerification.run(files, 2, Progress.NONE)).isEmpty();
    }
  }

  @Test
  void aLinkInAFolderIsRefused() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "x");
    Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("a.txt"));
    try (PackageFiles files = PackageFiles.open(folder, ArchiveLimits.DEFAULT)) {
      assertThat(codes(files)).containsExactly("ZIP-LINK");
    }
  }

  @Test
  void harmlessOddityIsToleratedAndSaid() throws IOException {
    RawZip zip = RawZip.of("./sub\\page.html", "x", "__MACOSX/._page", "y", "media/more.zip", "z");
    zip.add("Pr?fung.txt", "x").rawName("Prüfung.txt".getBytes(Charset.forName("IBM437")));
    zip.prefix = "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8);
    zip.suffix = new byte[3];
    try (PackageFiles files = open(zip, ArchiveLimits.DEFAULT)) {
      assertThat(files.refused()).isFalse();
      assertThat(files.entries().stream().map(PackageEntry::path))
          .containsExactly("sub/page.html", "media/more.zip", "Prüfung.txt");
      assertThat(codes(files))
          .containsExactlyInAnyOrder(
              "ZIP-NAME-BACKSLASH",
              "ZIP-NESTED-ARCHIVE",
              "ZIP-NAME-CHARSET",
              "ZIP-LEADING-BYTES",
              "ZIP-TRAILING-BYTES",
              "ZIP-SYSTEM-FILES");
      assertThat(
              new String(
                  files.open(files.entries().get(0)).readAllBytes(), Charset.defaultCharset()))
          .isEqualTo("x");
    }
  }

  private List<String> errors(RawZip zip) throws IOException {
    try (PackageFiles files = open(zip, ArchiveLimits.DEFAULT)) {
      assertThat(files.refused()).isTrue();
      return files.findings().stream()
          .filter(f -> f.rule().severity() == Severity.ERROR)
          .map(finding -> finding.rule().code())
          .distinct()
          .toList();
    }
  }

  private List<String> exceeded(RawZip zip) throws IOException {
    try (PackageFiles files = open(zip, SMALL)) {
      return files.findings().stream()
          .map(
              f ->
                  f.rule().code()
                      + " "
                      + f.details().get("option")
                      + " "
                      + f.details().get("limit"))
          .toList();
    }
  }

  private static List<String> codes(PackageFiles files) {
    return files.findings().stream().map(finding -> finding.rule().code()).toList();
  }

  private PackageFiles open(RawZip zip, ArchiveLimits limits) throws IOException {
    return PackageFiles.open(zip.writeTo(folder.resolve("package.zip")), limits);
  }

  private static Progress counting(long[] total) {
    return new Progress() {
      @Override
      public void expect(long units) {}

      @Override
      public void advance(long units) {
        total[0] += units;
      }
    };
  }
}
