package org.iioe.commands.packaging.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fuzzer once found does no harm any more. */
class FindsTest {
  /** A hang that was found took minutes. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /** A fuzz target. */
  @FunctionalInterface
  interface Target {
    void accept(byte[] input) throws IOException;
  }

  @ParameterizedTest
  @MethodSource("archives")
  void an_archive_that_was_a_find(Path find) throws IOException {
    tryAgain(ArchiveTarget::fuzzerTestOneInput, find);
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void a_manifest_that_was_a_find(Path find) throws IOException {
    tryAgain(ManifestTarget::fuzzerTestOneInput, find);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_that_was_a_find(Path find) throws IOException {
    tryAgain(PageTarget::fuzzerTestOneInput, find);
  }

  static Stream<Path> archives() throws IOException {
    return finds("archive");
  }

  static Stream<Path> manifests() throws IOException {
    return finds("manifest");
  }

  static Stream<Path> pages() throws IOException {
    return finds("page");
  }

  private static void tryAgain(Target target, Path find) throws IOException {
    byte[] input = Files.readAllBytes(find);
    Assertions.assertTimeoutPreemptively(
        LONGEST, () -> assertThatCode(() -> target.accept(input)).doesNotThrowAnyException());
  }

  private static Stream<Path> finds(String target) throws IOException {
    try (Stream<Path> finds =
        Files.list(
            Path.of(
                Objects.requireNonNull(FindsTest.class.getResource("finds/" + target)).toURI()))) {
      return finds.sorted().toList().stream();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
