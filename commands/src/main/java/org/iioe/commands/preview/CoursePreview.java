package org.iioe.commands.preview;

import java.util.List;
import java.util.Locale;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Nearest;
import org.iioe.commands.packaging.PackageReader;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.preview.outline.CourseOutline;
import org.iioe.commands.preview.outline.PreviewItem;
import org.iioe.commands.preview.server.PreviewServer;

/** Serves a course to browsers on this machine. */
public final class CoursePreview implements AutoCloseable {
  private final CourseOutline outline;
  private final PackageFiles files;
  private final PreviewServer server;

  private CoursePreview(CourseOutline outline, PackageFiles files, PreviewServer server) {
    this.outline = outline;
    this.files = files;
    this.server = server;
  }

  /**
   * Begins to serve.
   *
   * @param files are closed with the preview, and by this method when it fails
   * @param port 0 for any free one
   * @throws Fault of kind invalid input when the package is refused or has nothing to open; of kind
   *     unavailable when the port is taken or the program has no SCORM runtime
   */
  public static CoursePreview start(PackageFiles files, Locale locale, int port) {
    boolean started = false;
    try {
      CourseOutline outline = outline(files);
      PreviewServer server = PreviewServer.start(outline, files, locale, port);
      started = true;
      return new CoursePreview(outline, files, server);
    } finally {
      if (!started) {
        files.close();
      }
    }
  }

  private static CourseOutline outline(PackageFiles files) {
    if (files.refused()) {
      List<String> rules =
          files.findings().stream().map(Finding::rule).map(rule -> rule.code()).distinct().toList();
      throw Fault.invalidInput("PREVIEW_REFUSED")
          .with("file", files.source().toString())
          .with("findings", rules);
    }
    CourseOutline outline = CourseOutline.of(PackageReader.read(files).coursePackage(), files);
    if (outline.openable().isEmpty()) {
      throw Fault.invalidInput("PREVIEW_NOTHING").with("file", files.source().toString());
    }
    return outline;
  }

  public CourseOutline outline() {
    return outline;
  }

  PackageFiles files() {
    return files;
  }

  PreviewServer server() {
    return server;
  }

  /** The address for a browser on this machine. */
  public String address() {
    return server.address();
  }

  /** The address at which an item is opened at once. */
  public String address(PreviewItem item) {
    return server.address() + "#" + item.number();
  }

  /**
   * The item of this identifier.
   *
   * @throws Fault of kind not found, with the nearest identifiers
   */
  public PreviewItem item(String identifier) {
    List<PreviewItem> all = outline.openable();
    return all.stream()
        .filter(item -> item.identifier().equals(identifier))
        .findFirst()
        .orElseThrow(
            () ->
                Fault.notFound("PREVIEW_NO_SUCH_ITEM")
                    .with("item", identifier)
                    .with(
                        "nearest",
                        Nearest.to(
                            identifier, all.stream().map(PreviewItem::identifier).toList())));
  }

  @Override
  public void close() {
    server.close();
    files.close();
  }
}
