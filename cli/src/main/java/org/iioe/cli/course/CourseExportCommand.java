package org.iioe.cli.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.output.WholeFile;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Stores;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.course.CourseExport;
import org.iioe.commands.course.CourseNames;
import org.iioe.commands.course.StoredVersion;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a stored course to a file. */
public final class CourseExportCommand implements Verb {
  @Parameters(paramLabel = "CODE")
  String code = "";

  @Option(names = "--language", paramLabel = "LANGUAGE")
  @Nullable String language;

  @Option(names = "--version", paramLabel = "NUMBER")
  @Nullable Integer version;

  @Option(names = "--out", paramLabel = "FILE", required = true)
  Path out = Path.of("-");

  @Option(names = "--canonical")
  boolean canonical;

  @Override
  public ExitCode run(Services services) {
    CourseExport export = new CourseExport(services.database(), Stores.of(services));
    StoredVersion stored =
        export.version(
            CourseNames.code(code),
            language == null ? null : CourseNames.language(language),
            version);
    try {
      if (out.toString().equals("-")) {
        export.write(stored, canonical, services.standardOutput());
        return ExitCode.OK;
      }
      return toFile(services, export, stored);
    } catch (IOException e) {
      throw Fault.unavailable("COURSE_EXPORT_FAILED")
          .with("file", out.toString())
          .with("reason", String.valueOf(e.getMessage()))
          .causedBy(e);
    }
  }

  private ExitCode toFile(Services services, CourseExport export, StoredVersion stored)
      throws IOException {
    Path target = services.resolve(out).toAbsolutePath();
    String question =
        services.messages().text("COURSE_EXPORT_OVERWRITE", Map.of("file", out.toString()));
    if (Files.exists(target) && !services.confirm(question)) {
      return ExitCode.REFUSED;
    }
    WholeFile.write(target, file -> export.write(stored, canonical, file));
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("file", out.toString());
    fields.put("code", CourseNames.code(code));
    fields.put("language", stored.language());
    fields.put("version", stored.number());
    fields.put("bytes", Files.size(target));
    services.print(new Answer.One(fields));
    return ExitCode.OK;
  }
}
