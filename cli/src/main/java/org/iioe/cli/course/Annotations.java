package org.iioe.cli.course;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.iioe.cli.output.DocumentWriter;
import org.iioe.cli.output.WholeFile;
import org.iioe.cli.verb.Services;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What a code host is told besides the report. Commands to a runner go to standard error, which it
 * reads as well, so that data alone stays on standard output; a report goes to a file.
 */
public final class Annotations {
  private static final Path STANDARD_OUTPUT = Path.of("-");

  @Option(names = "--annotate", paramLabel = "HOST")
  @Nullable Annotate host;

  @Option(names = "--annotate-to", paramLabel = "FILE")
  @Nullable Path target;

  /** Refuses a place without a host, before any work is done. */
  void check() {
    if (host == null && target != null) {
      throw Fault.usage("ANNOTATE_HOST_MISSING");
    }
  }

  /** Whether the annotations are the data, so that the report has no place. */
  boolean takeStandardOutput() {
    return STANDARD_OUTPUT.equals(target);
  }

  /** Writes what the host is told, if one was named. */
  void write(List<JudgedFile> judged, FindingFields fields, Services services) {
    if (host == null) {
      return;
    }
    DocumentWriter document = host.document(judged, fields, services);
    Path file = target == null ? host.usualFile() : target;
    if (file == null) {
      write(document, services.terminal().error());
    } else if (file.equals(STANDARD_OUTPUT)) {
      write(document, services.standardOutput());
    } else {
      writeFile(document, services.resolve(file).toAbsolutePath());
    }
  }

  private static void writeFile(DocumentWriter document, Path file) {
    try {
      WholeFile.write(file, out -> write(document, out));
    } catch (IOException | UncheckedIOException failure) {
      throw Fault.unavailable("ANNOTATE_FAILED")
          .with("file", file.toString())
          .with("reason", String.valueOf(failure.getMessage()))
          .causedBy(failure);
    }
  }

  private static void write(DocumentWriter document, OutputStream out) {
    try {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      document.write(writer);
      writer.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
