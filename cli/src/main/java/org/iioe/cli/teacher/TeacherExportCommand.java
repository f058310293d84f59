package org.iioe.cli.teacher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.output.WholeFile;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.teacher.export.ExportFormat;
import org.iioe.commands.teacher.export.TeacherExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes teachers to a file, for us or for another system. */
public final class TeacherExportCommand implements Verb {
  private static final Path STANDARD_OUTPUT = Path.of("-");

  @Parameters(paramLabel = "FILE", arity = "0..1")
  Path file = STANDARD_OUTPUT;

  @Mixin TeacherFilterOptions filters = new TeacherFilterOptions();

  @Option(names = "--as", paramLabel = "FORMAT")
  ExportFormat format = ExportFormat.ROSTER;

  @Option(names = "--bom")
  boolean byteOrderMark;

  @Option(names = "--force")
  boolean force;

  @Override
  public ExitCode run(Services services) {
    TeacherExport.Request request =
        new TeacherExport.Request(filters.filter(services), format, byteOrderMark);
    try {
      if (file.equals(STANDARD_OUTPUT)) {
        toStandardOutput(services, request);
      } else {
        toFile(services, request);
      }
    } catch (IOException failure) {
      throw Fault.unavailable("TEACHER_EXPORT_FAILED")
          .with("file", file.toString())
          .with("reason", reason(failure))
          .causedBy(failure);
    }
    return ExitCode.OK;
  }

  private void toStandardOutput(Services services, TeacherExport.Request request)
      throws IOException {
    if (format == ExportFormat.ONEROSTER && services.terminal().outputIsTerminal()) {
      throw Fault.usage("TEACHER_EXPORT_ARCHIVE");
    }
    TeacherExport.Report report = export(services).write(request, services.standardOutput());
    services.note(
        services
            .messages()
            .text(
                "TEACHER_EXPORT_SUMMARY",
                Map.of("teachers", report.teachers(), "enrollments", report.enrollments())));
  }

  private void toFile(Services services, TeacherExport.Request request) throws IOException {
    Path target = services.resolve(file).toAbsolutePath();
    if (Files.exists(target) && !force) {
      throw Fault.refused("TEACHER_EXPORT_EXISTS").with("file", file.toString());
    }
    List<TeacherExport.Report> reports = new ArrayList<>();
    WholeFile.write(target, out -> reports.add(export(services).write(request, out)));
    TeacherExport.Report report = reports.get(0);
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("file", file.toString());
    fields.put("format", format);
    fields.put("teachers", report.teachers());
    fields.put("enrollments", report.enrollments());
    fields.put("bytes", Files.size(target));
    services.print(new Answer.One(fields));
  }

  private static TeacherExport export(Services services) {
    return new TeacherExport(services.database(), services.progress("rows"));
  }

  /** What the system says names the file first, which the sentence does already. */
  private static String reason(IOException failure) {
    return failure.getClass().getSimpleName().replaceFirst("Exception$", "");
  }
}
