package org.iioe.cli.history;

import java.nio.file.Path;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.output.Format;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.history.PastRun;
import org.iioe.commands.history.PastRuns;
import org.iioe.commands.history.RunChanges;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one run: who, what, when, and what it changed. */
public final class HistoryShowCommand implements Verb {
  @Parameters(paramLabel = "RUN")
  long run;

  @Option(names = "--rejects", paramLabel = "REJECTS")
  @Nullable Path rejects;

  @Override
  public ExitCode run(Services services) {
    if (rejects != null) {
      OldRejects.write(run, rejects, services);
      return ExitCode.OK;
    }
    PastRun past = new PastRuns(services.database()).run(run);
    RunChanges.Summary summary = new RunChanges(services.database()).of(run);
    Format format = services.options().format;
    services.print(
        new Answer.One(
            new RunFields(format == Format.TABLE || format == Format.CSV).whole(past, summary)));
    if (!RunFields.isUndoable(past, summary)) {
      services.note(services.messages().text("HISTORY_SHOW_FINAL"));
    } else if (!summary.changes().isEmpty()) {
      services.note(services.messages().text("HISTORY_SHOW_UNDO", Map.of("run", run)));
    }
    return ExitCode.OK;
  }
}
