package org.iioe.cli.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.DryRunOption;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.history.HistoryUndo;
import org.iioe.commands.history.UndoReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes back what a run did, except where it changed since. */
public final class HistoryUndoCommand implements Verb {
  private static final List<String> FIELDS = List.of("relation", "row", "field", "reason");

  @Parameters(paramLabel = "RUN")
  long run;

  @Option(names = "--force")
  boolean force;

  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public ExitCode run(Services services) {
    HistoryUndo undo = new HistoryUndo(services.database(), services.runs());
    UndoReport report = report(undo, new HistoryUndo.Request(run, force), services);
    services.print(answer(report));
    services.note(text(key(report), report, services));
    if (report.skips().size() < report.skipped()) {
      services.note(text("HISTORY_UNDO_NOT_ALL_NAMED", report, services));
    }
    return report.skipped() == 0 ? ExitCode.OK : ExitCode.REJECTED;
  }

  private UndoReport report(HistoryUndo undo, HistoryUndo.Request request, Services services) {
    if (dryRun.requested()) {
      return undo.rehearse(request);
    }
    if (!services.options().yes) {
      UndoReport rehearsed = undo.rehearse(request);
      if (rehearsed.restored() + rehearsed.deleted() == 0) {
        return rehearsed;
      }
      if (!services.confirm(text("HISTORY_UNDO_CONFIRM", rehearsed, services))) {
        throw Fault.refused("HISTORY_UNDO_DECLINED");
      }
    }
    return undo.undo(request);
  }

  private static String key(UndoReport report) {
    if (report.isNothing()) {
      return "HISTORY_UNDO_NOTHING";
    }
    return report.run() == null ? "HISTORY_UNDO_REHEARSED" : "HISTORY_UNDO_DONE";
  }

  private static String text(String key, UndoReport report, Services services) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("undone", report.undone());
    values.put("run", report.run() == null ? "" : report.run());
    values.put("restored", report.restored());
    values.put("deleted", report.deleted());
    values.put("skipped", report.skipped());
    values.put("named", report.skips().size());
    return services.messages().text(key, values);
  }

  private static Answer answer(UndoReport report) {
    List<Map<String, @Nullable Object>> skips =
        report.skips().stream().map(HistoryUndoCommand::skip).toList();
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    whole.put("run", report.run());
    whole.put("undone", report.undone());
    whole.put("restored", report.restored());
    whole.put("deleted", report.deleted());
    whole.put("skipped", report.skipped());
    whole.put("unchanged", report.unchanged());
    whole.put("relations", report.relations().stream().map(HistoryUndoCommand::line).toList());
    whole.put("skips", skips);
    return new Answer.Report(whole, "skips", new Answer.Rows(FIELDS, FIELDS, skips));
  }

  private static Map<String, @Nullable Object> skip(UndoReport.Skip skip) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("relation", skip.relation());
    fields.put("row", skip.row());
    fields.put("field", skip.field());
    fields.put("reason", skip.reason());
    return fields;
  }

  private static Map<String, @Nullable Object> line(UndoReport.Relation relation) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("relation", relation.relation());
    fields.put("restored", relation.restored());
    fields.put("deleted", relation.deleted());
    fields.put("skipped", relation.skipped());
    fields.put("unchanged", relation.unchanged());
    return fields;
  }
}
