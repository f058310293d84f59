package org.iioe.cli.course;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.iioe.cli.output.Answer;
import org.iioe.cli.output.Format;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Stores;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.course.CourseDiff;
import org.iioe.commands.course.CourseNames;
import org.iioe.commands.course.DiffReport;
import org.iioe.commands.course.DiffSide;
import org.iioe.commands.course.StandardInspector;
import org.iioe.commands.course.VersionName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what differs between two packages, each a file or a version of the catalogue. */
public final class CourseDiffCommand implements Verb {
  private static final int USUAL_JOBS = 2;

  /** What nobody would call a course: such a name is a file, also when there is none. */
  private static final Pattern FILE_NAME =
      Pattern.compile(
          "[./~].*|.*\\.(zip|imscc|pif|xml)|.*/.*/.*|.*\\\\.*", Pattern.CASE_INSENSITIVE);

  @Parameters(index = "0", paramLabel = "OLD")
  String earlier = "";

  @Parameters(index = "1", paramLabel = "NEW")
  String later = "";

  @Option(names = "--language", paramLabel = "LANGUAGE")
  @Nullable String language;

  @Option(names = "--exit-code")
  boolean exitCode;

  @Mixin JobsOption jobs = new JobsOption(USUAL_JOBS);

  @Mixin LimitOptions limits = new LimitOptions();

  @Override
  public ExitCode run(Services services) {
    int count = jobs.count();
    CourseDiff diff =
        new CourseDiff(
            services::database,
            () -> Stores.of(services),
            new StandardInspector(),
            limits.limits(),
            count,
            services.progress("bytes"));
    DiffReport report =
        CourseDiff.compare(side(earlier, diff, services), side(later, diff, services));
    services.print(
        services.options().format == Format.TABLE && services.options().fields.isEmpty()
            ? new Answer.Text(new DiffText(report, services.messages()).text())
            : DiffAnswer.of(report));
    return exitCode && !report.differences().none() ? ExitCode.REJECTED : ExitCode.OK;
  }

  private DiffSide side(String argument, CourseDiff diff, Services services) {
    boolean isFile =
        argument.equals(PackageArguments.STANDARD_INPUT)
            || exists(argument, services)
            || FILE_NAME.matcher(argument).matches();
    if (!isFile) {
      String usual = language == null ? null : CourseNames.language(language);
      return diff.stored(VersionName.parse(argument), usual);
    }
    return diff.read(PackageArguments.single(argument, services, limits.limits()));
  }

  private static boolean exists(String argument, Services services) {
    try {
      return Files.exists(services.resolve(Path.of(argument)));
    } catch (InvalidPathException noPath) {
      return false;
    }
  }
}
