package org.iioe.cli.course;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.output.DocumentWriter;
import org.iioe.cli.output.Format;
import org.iioe.cli.terminal.LineBreaks;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.packaging.finding.Profile;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.finding.Severity;
import org.jspecify.annotations.Nullable;

/** All that the catalog says of one rule. */
final class ExplainAnswer implements DocumentWriter {
  private static final String INDENT = "  ";

  private final Rule rule;
  private final Messages messages;
  private final RuleTexts texts;
  private final int width;

  private ExplainAnswer(Rule rule, Messages messages, int width) {
    this.rule = rule;
    this.messages = messages;
    this.texts = new RuleTexts(messages);
    this.width = width;
  }

  /**
   * The answer, as a page for people and as fields for machines.
   *
   * @param page whether the table is a page and not the fields
   * @param width columns
   */
  static Answer of(Rule rule, Messages messages, boolean page, int width) {
    ExplainAnswer answer = new ExplainAnswer(rule, messages, width);
    Answer.One fields = new Answer.One(answer.fields());
    return page ? new Answer.Offering(fields, Map.of(Format.TABLE, answer)) : fields;
  }

  private Map<String, @Nullable Object> fields() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("code", rule.code());
    fields.put("severity", rule.severity());
    fields.put("profiles", profiles());
    fields.put("reference", rule.reference());
    fields.put("message", texts.message(rule));
    fields.put("breaks", texts.breaks(rule));
    fields.put("refusedBy", FindingFields.systems(rule));
    fields.put("fix", texts.fix(rule));
    return fields;
  }

  private List<Map<String, Object>> profiles() {
    List<Map<String, Object>> profiles = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("profile", profile.code());
      one.put("severity", profile.severity(rule));
      profiles.add(one);
    }
    return profiles;
  }

  @Override
  public void write(Writer out) throws IOException {
    line(out, "", rule.code() + " · " + severityName(rule.severity()));
    line(out, INDENT, texts.message(rule));
    out.write('\n');
    line(out, INDENT, text("EXPLAIN_BREAKS", "breaks", texts.breaks(rule)));
    line(out, INDENT, text("VALIDATE_FIX", "fix", texts.fix(rule)));
    List<String> systems = FindingFields.systems(rule);
    line(
        out,
        INDENT,
        systems.isEmpty()
            ? messages.text("EXPLAIN_NOBODY_REFUSES")
            : text("VALIDATE_REFUSED", "systems", systems));
    line(out, INDENT, text("EXPLAIN_CLAUSE", "clause", rule.reference()));
    line(out, INDENT, text("EXPLAIN_PROFILES", "profiles", severities()));
  }

  private List<String> severities() {
    List<String> severities = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      severities.add(profile.code() + " " + severityWord(profile.severity(rule)));
    }
    return severities;
  }

  private String severityName(Severity severity) {
    return messages.text("VALIDATE_SEVERITY_" + severity.name());
  }

  private String severityWord(Severity severity) {
    return messages.text("value.severity." + severity.name().toLowerCase(Locale.ROOT));
  }

  private String text(String key, String name, Object value) {
    return messages.text(key, Map.of(name, value));
  }

  private void line(Writer out, String indent, String text) throws IOException {
    String hanging = indent;
    for (String line : LineBreaks.of(text, width - indent.length() - INDENT.length())) {
      out.write(hanging + line + "\n");
      hanging = indent + INDENT;
    }
  }
}
