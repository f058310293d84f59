package org.iioe.cli.history;

import java.util.List;
import org.iioe.cli.output.Answer;
import org.iioe.cli.output.Format;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.history.PastRun;
import org.iioe.commands.history.PastRuns;
import org.iioe.commands.history.RunState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Lists the runs of commands that wrote, the newest first. */
public final class HistoryListCommand implements Verb {
  private static final int USUAL_LINES = 20;

  @Option(names = "--verb", paramLabel = "VERB")
  @Nullable String verb;

  @Option(names = "--since", paramLabel = "TIME")
  @Nullable String since;

  @Option(names = "--until", paramLabel = "TIME")
  @Nullable String until;

  @Option(names = "--outcome", paramLabel = "OUTCOME")
  @Nullable RunState outcome;

  @Option(names = "--user", paramLabel = "NAME")
  @Nullable String user;

  @Option(names = "--limit", paramLabel = "COUNT")
  @Nullable Integer limit;

  @Override
  public ExitCode run(Services services) {
    if (limit != null && limit < 1) {
      throw Fault.usage("HISTORY_LIMIT_INVALID");
    }
    boolean table = services.options().format == Format.TABLE;
    boolean cut = limit == null && table;
    Moments moments = new Moments(services.clock());
    List<PastRun> runs =
        new PastRuns(services.database())
            .list(
                new PastRuns.Filter(
                    verb,
                    moments.since(since),
                    moments.until(until),
                    outcome,
                    user,
                    cut ? Integer.valueOf(USUAL_LINES + 1) : limit));
    boolean more = cut && runs.size() > USUAL_LINES;
    RunFields fields = new RunFields(table || services.options().format == Format.CSV);
    services.print(
        new Answer.Rows(
            RunFields.LIST,
            RunFields.TABLE,
            (more ? runs.subList(0, USUAL_LINES) : runs).stream().map(fields::line).toList()));
    if (more) {
      services.note(services.messages().text("HISTORY_LIST_MORE"));
    }
    return ExitCode.OK;
  }
}
