package org.iioe.cli.course;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iioe.cli.terminal.DisplayWidth;
import org.iioe.cli.terminal.LineBreaks;
import org.iioe.commands.course.FindingCatalog;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.packaging.finding.Rule;

/**
 * All findings that there are, made of the catalog and its sentences: {@code iioe help findings},
 * and at greater length the page of the documentation.
 */
public final class FindingsPage {
  private static final int WIDTH = 80;
  private static final String INDENT = "      ";

  private final Messages messages;
  private final RuleTexts texts;
  private final StringBuilder page = new StringBuilder();

  private FindingsPage(Messages messages) {
    this.messages = messages;
    this.texts = new RuleTexts(messages);
  }

  /** A few lines for each rule, for a terminal. */
  public static String text(Messages messages) {
    return new FindingsPage(messages).text();
  }

  /** All that is known of each rule, as Markdown. */
  public static String markdown(Messages messages) {
    return new FindingsPage(messages).markdown();
  }

  private String text() {
    lines("", messages.text("FINDINGS_TITLE"));
    page.append('\n');
    lines("", messages.text("FINDINGS_INTRODUCTION"));
    for (List<Rule> family : FindingCatalog.families()) {
      page.append('\n');
      lines("", texts.familyName(family));
      for (Rule rule : family) {
        entry(rule);
      }
    }
    return page.toString();
  }

  private void entry(Rule rule) {
    String severity = severity(rule);
    int gap = Math.max(1, WIDTH - 2 - rule.code().length() - DisplayWidth.of(severity));
    page.append("  ").append(rule.code()).append(" ".repeat(gap)).append(severity).append('\n');
    lines(INDENT, texts.message(rule));
    if (!rule.refusedBy().isEmpty()) {
      lines(INDENT, text("VALIDATE_REFUSED", "systems", FindingFields.systems(rule)));
    }
  }

  private String markdown() {
    page.append("# ").append(messages.text("FINDINGS_TITLE")).append("\n\n");
    page.append(messages.text("FINDINGS_INTRODUCTION")).append('\n');
    for (List<Rule> family : FindingCatalog.families()) {
      page.append("\n## ").append(texts.familyName(family)).append('\n');
      for (Rule rule : family) {
        page.append("\n### ").append(rule.code()).append("\n\n");
        paragraph(severity(rule) + " · " + rule.reference() + "\\");
        paragraph("**" + SarifRules.escaped(texts.message(rule)) + "**\n");
        paragraph(SarifRules.escaped(texts.breaks(rule)) + "\\");
        List<String> systems = FindingFields.systems(rule);
        paragraph(
            text("VALIDATE_FIX", "fix", SarifRules.escaped(texts.fix(rule)))
                + (systems.isEmpty() ? "" : "\\"));
        if (!systems.isEmpty()) {
          paragraph(text("VALIDATE_REFUSED", "systems", systems));
        }
      }
    }
    return page.toString();
  }

  private void paragraph(String text) {
    page.append(text).append('\n');
  }

  private String severity(Rule rule) {
    return messages.text("value.severity." + rule.severity().name().toLowerCase(Locale.ROOT));
  }

  private String text(String key, String name, Object value) {
    return messages.text(key, Map.of(name, value));
  }

  private void lines(String indent, String text) {
    for (String line : LineBreaks.of(text, WIDTH - indent.length())) {
      page.append(indent).append(line).append('\n');
    }
  }
}
