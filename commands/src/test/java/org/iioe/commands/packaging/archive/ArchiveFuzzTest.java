package org.iioe.commands.packaging.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.progress.Progress;

class ArchiveFuzzTest {
  private static final byte[] GOOD = good();

  @Property(tries = 400)
  void whateverTheNameItStaysBelowTheRoot(@ForAll @StringLength(max = 40) String name)
      throws IOException {
    inspect(RawZip.of("a", "x", name, "y").bytes());
  }

  @Property(tries = 400)
  void whateverTheBytesOfANameItStaysBelowTheRoot(@ForAll @Size(max = 24) byte[] name)
      throws IOException {
    RawZip zip = RawZip.of("a", "x");
    zip.add("?", "y").rawName(name);
    inspect(zip.bytes());
  }

  @Property(tries = 300)
  void namesMadeOfDotsAndSlashesStayBelowTheRoot(
      @ForAll @Size(max = 12) List<@IntRange(max = 5) Integer> parts) throws IOException {
    String[] alphabet = {".", "..", "/", "\\", "C:", "a"};
    StringBuilder name = new StringBuilder();
    parts.forEach(part -> name.append(alphabet[part]));
    inspect(RawZip.of(name.toString(), "x").bytes());
  }

  @Property(tries = 200)
  void aTruncatedArchiveIsAFaultOrHasFindings(@ForAll @IntRange(max = 10_000) int length)
      throws IOException {
    inspect(Arrays.copyOf(GOOD, length % GOOD.length));
  }

  @Property(tries = 1500)
  void aFlippedBitIsAFaultOrHasFindingsOrHarmsNothing(
      @ForAll @IntRange(max = 1_000_000) int place, @ForAll @IntRange(max = 7) int bit)
      throws IOException {
    byte[] bytes = GOOD.clone();
    bytes[place % bytes.length] ^= (byte) (1 << bit);
    inspect(bytes);
  }

  private static byte[] good() {
    RawZip zip = RawZip.of("imsmanifest.xml", "<manifest/>", "folder/page.html", "<p>page</p>");
    zip.addDeflated("media/film.bin", "film ".repeat(200).getBytes(StandardCharsets.UTF_8));
    zip.add("Prüfung.txt", "x");
    return zip.bytes();
  }

  private static void inspect(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("fuzz", ".zip");
    try (PackageFiles files = PackageFiles.open(Files.write(file, bytes), ArchiveLimits.DEFAULT)) {
      ArchiveVerification.run(files, 1, Progress.NONE);
      Path root = Path.of("/root/of/package");
      for (PackageEntry entry : files.entries()) {
        assertThat(root.resolve(entry.path()).normalize()).startsWithRaw(root).isNotEqualTo(root);
        assertThat(entry.path()).doesNotContain("\\", "\0", "//").doesNotStartWith("/");
      }
    } catch (Fault expected) {
      assertThat(expected.code()).startsWith("PACKAGE_");
    } finally {
      Files.delete(file);
    }
  }
}
