package org.iioe.cli.course;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.iioe.cli.terminal.Terminal;
import org.iioe.commands.packaging.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Where code hosts show a finding: beside a line of a file of the repository. A place inside an
 * archive cannot be shown there, so it is the archive's first line, and the sentence says the
 * place.
 *
 * @param file absolute
 * @param relative the path below the root of the repository with slashes, or null when the file
 *     lies outside
 * @param line from 1
 * @param column from 1
 * @param inside what has to be said before the sentence; empty when the place can be shown
 */
record FindingPlace(Path file, @Nullable String relative, int line, int column, String inside) {
  /** Where hosts check a repository out, in the environment of their jobs. */
  private static final String[] CHECKOUTS = {"GITHUB_WORKSPACE", "CI_PROJECT_DIR"};

  /**
   * The folder that addresses are relative to: what the host checked out if the command runs inside
   * it, else the working directory.
   */
  static Path root(Terminal terminal) {
    Path folder = terminal.workingDirectory().toAbsolutePath().normalize();
    for (String variable : CHECKOUTS) {
      String value = terminal.variable(variable);
      if (!value.isEmpty()) {
        Path checkout = Path.of(value).toAbsolutePath().normalize();
        if (folder.startsWith(checkout)) {
          return checkout;
        }
      }
    }
    return folder;
  }

  static FindingPlace of(JudgedFile one, Finding finding, Path root) {
    String inner = finding.path();
    Path path = one.path().toAbsolutePath().normalize();
    boolean inFolder = inner != null && Files.isDirectory(path);
    Path file = inFolder ? path.resolve(inner).normalize() : path;
    boolean bare = path.toString().endsWith(".xml");
    boolean shown = finding.line() > 0 && (inFolder || bare);
    return new FindingPlace(
        file,
        file.startsWith(root) ? root.relativize(file).toString().replace('\\', '/') : null,
        shown ? finding.line() : 1,
        shown ? Math.max(1, finding.column()) : 1,
        shown || inner == null ? "" : inner + position(finding) + ": ");
  }

  private static String position(Finding finding) {
    return finding.line() == 0 ? "" : ":" + finding.line() + ":" + finding.column();
  }

  /** The path as hosts take it; of a file outside the repository its whole path. */
  String shownPath() {
    return relative == null ? file.toString() : relative;
  }

  /** As an address: relative when the file lies in the repository. */
  String uri() {
    if (relative != null) {
      try {
        return new URI(null, null, relative, null).toASCIIString();
      } catch (URISyntaxException oddName) {
        return file.toUri().toString();
      }
    }
    return file.toUri().toString();
  }
}
