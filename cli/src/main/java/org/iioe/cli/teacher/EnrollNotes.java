package org.iioe.cli.teacher;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.verb.Services;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.roster.RosterHeading;
import org.iioe.commands.roster.RosterProblem;
import org.iioe.commands.table.TableDialect;
import org.iioe.commands.teacher.enrollment.EnrollmentResult;
import org.iioe.commands.teacher.enrollment.Reject;
import org.jspecify.annotations.Nullable;

/** What an import of a roster tells beside its answer: how the file was read, and what is amiss. */
final class EnrollNotes {
  private static final int REJECTS_TOLD = 10;

  private final String file;
  private final EnrollmentResult result;
  private final RejectsFile rejects;
  private final Services services;
  private final Messages messages;

  EnrollNotes(String file, EnrollmentResult result, RejectsFile rejects, Services services) {
    this.file = file;
    this.result = result;
    this.rejects = rejects;
    this.services = services;
    this.messages = services.messages();
  }

  void tell(RosterHeading heading, boolean dryRun) {
    tellReading();
    if (!heading.unknown().isEmpty()) {
      services.warn(
          messages.text(
              "ROSTER_HEADINGS_UNKNOWN", Map.of("file", file, "headings", heading.unknown())));
    }
    tellRejects();
    tellOutcome(dryRun);
  }

  /** The encoding is evidence, not fact, so people see what it makes of their file. */
  private void tellReading() {
    TableDialect dialect = result.dialect();
    if (dialect.format() == TableDialect.Format.XLSX) {
      return;
    }
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("file", file);
    values.put("encoding", dialect.encoding().name());
    values.put("delimiter", EnrollAnswer.delimiter(dialect));
    values.put("why", messages.text("ROSTER_EVIDENCE_" + dialect.evidence().name()));
    values.put("sample", dialect.sample());
    boolean shown = dialect.sample() != null && services.terminal().errorIsTerminal();
    services.note(messages.text(shown ? "ROSTER_READ_SAMPLE" : "ROSTER_READ", values));
  }

  private void tellRejects() {
    boolean isPrivate = services.terminal().errorIsTerminal();
    RejectRows rows = new RejectRows(new ProblemTexts(messages, isPrivate), rejects.header());
    List<Reject> first = rejects.first();
    for (Reject reject : first.subList(0, Math.min(REJECTS_TOLD, first.size()))) {
      for (RosterProblem problem : reject.problems()) {
        services.warn(sentence(reject, problem, rows));
      }
    }
    long more = result.rows().rejected() - REJECTS_TOLD;
    if (more > 0) {
      services.warn(messages.text("ROSTER_MORE_REJECTS", Map.of("file", file, "count", more)));
    }
  }

  private String sentence(Reject reject, RosterProblem problem, RejectRows rows) {
    String cell = RejectRows.cell(reject, problem);
    Map<String, @Nullable Object> place = new HashMap<>();
    place.put("file", file);
    place.put("line", reject.line());
    place.put("record", reject.record());
    place.put("column", rows.heading(problem));
    place.put("cell", cell);
    return messages.text(cell == null ? "ROSTER_PLACE_ROW" : "ROSTER_PLACE_CELL", place)
        + " "
        + problem.code()
        + ": "
        + rows.texts().message(problem)
        + " "
        + rows.texts().fix(problem);
  }

  private void tellOutcome(boolean dryRun) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("read", result.rows().read());
    values.put("accepted", result.rows().accepted());
    values.put("rejected", result.rows().rejected());
    values.put("run", result.run());
    values.put("rejects", rejects.written());
    if (result.isResumed()) {
      services.note(messages.text("ROSTER_RESUMED", values));
    }
    String key = "ROSTER_DONE";
    if (dryRun) {
      key = "ROSTER_REHEARSED";
    } else if (result.run() == null) {
      key = "ROSTER_NOTHING_DONE";
    }
    services.note(messages.text(key, values));
    if (result.rows().superseded() > 0) {
      services.note(
          messages.text("ROSTER_SUPERSEDED", Map.of("count", result.rows().superseded())));
    }
    if (result.rows().rejected() > 0) {
      services.note(messages.text(rejectsKey(), values));
    }
  }

  /** Where the rejects are, or how to get them. */
  private String rejectsKey() {
    if (rejects.written() != null) {
      return "ROSTER_REJECTS_WRITTEN";
    }
    return result.run() == null ? "ROSTER_REJECTS_ASK" : "ROSTER_REJECTS_LATER";
  }
}
