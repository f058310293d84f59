package org.iioe.cli.course;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.iioe.cli.output.DocumentWriter;
import org.iioe.cli.terminal.DisplayWidth;
import org.iioe.cli.terminal.Plain;
import org.iioe.commands.course.ValidatedPackage;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.finding.Severity;
import org.iioe.commands.packaging.model.CoursePackage;
import org.iioe.commands.packaging.model.Standard;

/**
 * The report on packages as people read it: a line with the verdict on each, and what is wrong with
 * it, worst first. A defect that is there a thousand times is shown a few times and counted.
 */
final class ValidateReport implements DocumentWriter {
  private static final int SHOWN_OF_A_RULE = 3;
  private static final String INDENT = "    ";

  private final List<ValidatedPackage> judged;
  private final FindingFields fields;
  private final Messages messages;
  private final int width;

  /**
   * A report for a screen of this width.
   *
   * @param width columns
   */
  ValidateReport(List<ValidatedPackage> judged, FindingFields fields, int width) {
    this.judged = judged;
    this.fields = fields;
    this.messages = fields.messages();
    this.width = Math.max(40, width);
  }

  @Override
  public void write(Writer out) throws IOException {
    for (ValidatedPackage one : judged) {
      write(out, one);
    }
  }

  private void write(Writer out, ValidatedPackage one) throws IOException {
    // Never broken, so that it can be copied.
    out.write(Plain.text(one.source().shown()).replace('\n', ' ') + "\n");
    line(out, "  ", verdict(one));
    List<Finding> findings = new ArrayList<>(one.findings());
    findings.sort(Comparator.comparing(fields::severity));
    Map<Rule, Integer> counts = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (counts.merge(finding.rule(), 1, Integer::sum) <= SHOWN_OF_A_RULE) {
        write(out, finding);
      }
    }
    for (Map.Entry<Rule, Integer> count : counts.entrySet()) {
      if (count.getValue() > SHOWN_OF_A_RULE) {
        line(
            out,
            "  ",
            messages.text(
                "VALIDATE_MORE",
                Map.of(
                    "count", count.getValue() - SHOWN_OF_A_RULE, "code", count.getKey().code())));
      }
    }
    out.write('\n');
  }

  private String verdict(ValidatedPackage one) {
    CoursePackage read = one.coursePackage();
    String verdict = messages.text("VALIDATE_VERDICT_" + one.verdict().name());
    if (read.standard() == Standard.NONE) {
      return verdict;
    }
    Map<String, Object> details = new HashMap<>();
    details.put("verdict", verdict);
    details.put("standard", standard(read));
    details.put("title", Objects.requireNonNullElse(read.title(), "–"));
    details.put("items", read.items());
    details.put("scos", read.scos().size());
    return messages.text("VALIDATE_PACKAGE", details);
  }

  private static String standard(CoursePackage read) {
    return read.edition() == null
        ? read.standard().label()
        : read.standard().label() + " " + read.edition();
  }

  private void write(Writer out, Finding finding) throws IOException {
    Rule rule = finding.rule();
    Severity severity = fields.severity(finding);
    String name = messages.text("VALIDATE_SEVERITY_" + severity.name());
    line(out, "  ", name + " " + rule.code() + place(finding));
    line(out, INDENT, fields.message(finding));
    if (severity != Severity.INFO) {
      line(out, INDENT, messages.text("VALIDATE_FIX", Map.of("fix", fields.fix(finding))));
    }
    if (!rule.refusedBy().isEmpty()) {
      List<String> systems = FindingFields.systems(rule);
      line(out, INDENT, messages.text("VALIDATE_REFUSED", Map.of("systems", systems)));
    }
  }

  private static String place(Finding finding) {
    if (finding.path() == null) {
      return "";
    }
    String position = finding.line() == 0 ? "" : ":" + finding.line() + ":" + finding.column();
    return "  " + finding.path() + position;
  }

  /** Breaks at blanks; Chinese has none, so a word that does not fit is broken anywhere. */
  private void line(Writer out, String indent, String text) throws IOException {
    int room = width - indent.length();
    StringBuilder line = new StringBuilder();
    for (String word : Plain.text(text).replace('\n', ' ').split(" ", -1)) {
      String rest = word;
      if (line.length() > 0 && DisplayWidth.of(line + " " + rest) > room) {
        flush(out, indent, line);
      }
      while (DisplayWidth.of(rest) > room) {
        int fitting = fitting(rest, room);
        line.append(rest, 0, fitting);
        flush(out, indent, line);
        rest = rest.substring(fitting);
      }
      line.append(line.length() > 0 ? " " : "").append(rest);
    }
    flush(out, indent, line);
  }

  private static int fitting(String text, int room) {
    int end = 0;
    int columns = 0;
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      columns += DisplayWidth.of(text.substring(end, next));
      if (columns > room) {
        break;
      }
      end = next;
    }
    return Math.max(end, 1);
  }

  private static void flush(Writer out, String indent, StringBuilder line) throws IOException {
    out.write(indent + line.toString().stripTrailing() + "\n");
    line.setLength(0);
  }
}
