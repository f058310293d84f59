package org.iioe.cli.course;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.DocumentWriter;
import org.iioe.cli.terminal.LineBreaks;
import org.iioe.cli.terminal.Plain;
import org.iioe.commands.course.RepairedCourse;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.Severity;
import org.iioe.commands.packaging.repair.edit.Change;
import org.jspecify.annotations.Nullable;

/** What a repair did, as people read it: what was mended in each package, and what was not. */
final class RepairText implements DocumentWriter {
  private static final int SHOWN_OF_A_KIND = 3;

  private final List<RepairedCourse> repaired;
  private final Messages messages;
  private final int width;

  /**
   * A report for a screen of this width.
   *
   * @param width columns
   */
  RepairText(List<RepairedCourse> repaired, Messages messages, int width) {
    this.repaired = repaired;
    this.messages = messages;
    this.width = Math.max(40, width);
  }

  @Override
  public void write(Writer out) throws IOException {
    for (RepairedCourse one : repaired) {
      whole(out, one.item().source().shown());
      line(out, 2, outcome(one));
      if (one.out() != null && !one.out().equals(one.item().source().shown())) {
        whole(out, "  → " + one.out());
      }
      writeChanges(out, one.changes());
      writeRemaining(out, one.remaining());
      out.write('\n');
    }
  }

  /** Never broken, so that it can be copied. */
  private static void whole(Writer out, String text) throws IOException {
    out.write(Plain.text(text).replace('\n', ' ') + "\n");
  }

  private String outcome(RepairedCourse one) {
    return messages.text(
        "COURSE_REPAIR_IS_" + one.outcome().name(),
        Map.of(
            "before", messages.text("VALIDATE_VERDICT_" + one.verdictBefore().name()),
            "after", messages.text("VALIDATE_VERDICT_" + one.verdictAfter().name())));
  }

  private void writeChanges(Writer out, List<Change> changes) throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Change change : changes) {
      if (counts.merge(change.rule().code(), 1, Integer::sum) <= SHOWN_OF_A_KIND) {
        line(out, 2, change.rule().code() + place(change.path(), change.line()));
        line(out, 4, messages.text(change.message(), change.details()));
      }
    }
    writeMore(out, counts);
  }

  private void writeRemaining(Writer out, List<Finding> remaining) throws IOException {
    List<Finding> findings = new ArrayList<>(remaining);
    findings.removeIf(finding -> finding.rule().severity() == Severity.INFO);
    if (findings.isEmpty()) {
      return;
    }
    findings.sort(Comparator.comparing(finding -> finding.rule().severity()));
    line(out, 2, messages.text("COURSE_REPAIR_REMAINING"));
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Finding finding : findings) {
      String code = finding.rule().code();
      if (counts.merge(code, 1, Integer::sum) <= SHOWN_OF_A_KIND) {
        Map<String, ?> fields = FindingFields.lenient(messages).of(finding);
        String severity = messages.text("VALIDATE_SEVERITY_" + finding.rule().severity().name());
        line(out, 2, severity + " " + code + place(finding.path(), finding.line()));
        line(out, 4, String.valueOf(fields.get("message")));
        line(out, 4, messages.text("VALIDATE_FIX", Map.of("fix", fields.get("fix"))));
      }
    }
    writeMore(out, counts);
  }

  private void writeMore(Writer out, Map<String, Integer> counts) throws IOException {
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      int more = count.getValue() - SHOWN_OF_A_KIND;
      if (more > 0) {
        Map<String, Object> details = Map.of("count", more, "code", count.getKey());
        line(out, 2, messages.text("VALIDATE_MORE", details));
      }
    }
  }

  private static String place(@Nullable String path, int line) {
    return path == null ? "" : "  " + path + (line == 0 ? "" : ":" + line);
  }

  private void line(Writer out, int indent, String text) throws IOException {
    for (String line : LineBreaks.of(Plain.text(text).replace('\n', ' '), width - indent)) {
      out.write(" ".repeat(indent) + line + "\n");
    }
  }
}
