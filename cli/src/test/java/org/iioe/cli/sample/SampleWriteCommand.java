package org.iioe.cli.sample;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.DryRunOption;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports a piece of writing, after a confirmation when asked for. */
public final class SampleWriteCommand implements Verb {
  /** How hard to write. */
  public enum Force {
    SOFT,
    HARD
  }

  @Parameters(arity = "1..*", paramLabel = "FILE")
  List<Path> files = List.of();

  @Option(names = "--force", paramLabel = "FORCE")
  Force force = Force.SOFT;

  @Option(names = "--ask")
  boolean ask;

  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public ExitCode run(Services services) {
    if (ask && !services.confirm("Write " + files.size() + " files?")) {
      services.warn("Nothing was written.");
      return ExitCode.REJECTED;
    }
    services.note("Writing " + files.size() + " files.");
    services.detail("With force " + force + ".");
    List<Map<String, @Nullable Object>> rows = files.stream().map(SampleWriteCommand::row).toList();
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    whole.put("run", dryRun.requested() ? null : 17);
    whole.put("created", files.size());
    whole.put("files", rows);
    List<String> fields = List.of("file", "outcome");
    services.print(new Answer.Report(whole, "files", new Answer.Rows(fields, fields, rows)));
    return ExitCode.OK;
  }

  private static Map<String, @Nullable Object> row(Path file) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("file", file);
    row.put("outcome", Outcome.NEWLY_CREATED);
    return row;
  }

  private enum Outcome {
    NEWLY_CREATED
  }
}
