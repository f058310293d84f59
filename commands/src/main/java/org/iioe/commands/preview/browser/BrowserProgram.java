package org.iioe.commands.preview.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.iioe.commands.fault.Fault;

/** Chromium or one of its kin, as it is installed. */
public record BrowserProgram(Path file) {
  private static final List<String> NAMES =
      List.of(
          "chromium",
          "chromium-browser",
          "chromium-headless-shell",
          "google-chrome",
          "google-chrome-stable",
          "microsoft-edge");

  /**
   * Finds the browser.
   *
   * @param named the value of {@code IIOE_CHROMIUM}; empty when it is not set
   * @param path the value of {@code PATH}
   * @throws Fault of kind unavailable when there is none
   */
  public static BrowserProgram find(String named, String path) {
    if (!named.isEmpty()) {
      return executable(Path.of(named))
          .orElseThrow(() -> Fault.unavailable("PREVIEW_NO_SUCH_BROWSER").with("file", named));
    }
    return NAMES.stream()
        .flatMap(
            name ->
                Stream.of(path.split(":", -1))
                    .filter(folder -> !folder.isEmpty())
                    .map(folder -> Path.of(folder, name)))
        .flatMap(file -> executable(file).stream())
        .findFirst()
        .orElseThrow(() -> Fault.unavailable("PREVIEW_NO_BROWSER"));
  }

  private static Optional<BrowserProgram> executable(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file)
        ? Optional.of(new BrowserProgram(file))
        : Optional.empty();
  }
}
