package org.iioe.cli.course;

import java.nio.file.Path;
import java.util.List;
import org.iioe.cli.output.DocumentWriter;
import org.iioe.cli.verb.Services;
import org.jspecify.annotations.Nullable;

/** The code hosts that show findings beside the lines of a change. Users see the names. */
enum Annotate {
  /** Commands to the runner, which reads them from the output of the job. */
  GITHUB("github", null),
  /** A report that the job keeps as an artifact. */
  GITLAB("gitlab", "gl-code-quality-report.json");

  private final String label;
  private final @Nullable String usualFile;

  Annotate(String label, @Nullable String usualFile) {
    this.label = label;
    this.usualFile = usualFile;
  }

  /** Where annotations go when nobody says it: a file, or null for standard error. */
  @Nullable Path usualFile() {
    return usualFile == null ? null : Path.of(usualFile);
  }

  DocumentWriter document(List<JudgedFile> judged, FindingFields fields, Services services) {
    Path root = FindingPlace.root(services.terminal());
    return switch (this) {
      case GITHUB -> new GithubAnnotations(judged, fields, root);
      case GITLAB -> new GitlabReport(judged, fields, root);
    };
  }

  @Override
  public String toString() {
    return label;
  }
}
