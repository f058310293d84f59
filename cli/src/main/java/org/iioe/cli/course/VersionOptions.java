package org.iioe.cli.course;

import org.iioe.cli.verb.DryRunOption;
import org.iioe.commands.course.CourseNames;
import org.iioe.commands.course.CoursePublication;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which versions of a course another status is meant for. */
public final class VersionOptions {
  @Parameters(paramLabel = "CODE")
  String code = "";

  @Option(names = "--language", paramLabel = "LANGUAGE")
  @Nullable String language;

  @Option(names = "--version", paramLabel = "NUMBER")
  @Nullable Integer version;

  @Mixin DryRunOption dryRun = new DryRunOption();

  CoursePublication.Request request() {
    return new CoursePublication.Request(
        CourseNames.code(code),
        language == null ? null : CourseNames.language(language),
        version,
        dryRun.requested());
  }
}
