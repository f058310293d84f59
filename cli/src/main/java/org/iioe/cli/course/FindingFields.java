package org.iioe.cli.course;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.LearningSystem;
import org.iioe.commands.packaging.finding.Profile;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Findings as machines read them, with their sentences in the user's language.
 *
 * @param profile for whom it is said how much they matter
 */
record FindingFields(Messages messages, Profile profile) {
  /** By the catalog's own severities. */
  static FindingFields lenient(Messages messages) {
    return new FindingFields(messages, Profile.LENIENT);
  }

  Severity severity(Finding finding) {
    return profile.severity(finding.rule());
  }

  /** What is wrong, in one or two sentences. */
  String message(Finding finding) {
    return messages.text(finding.rule().code(), spoken(finding.details()));
  }

  /** What to do about it. */
  String fix(Finding finding) {
    return messages.text(finding.rule().code() + ".fix", spoken(finding.details()));
  }

  static List<String> systems(Rule rule) {
    return rule.refusedBy().stream().map(LearningSystem::label).toList();
  }

  Map<String, @Nullable Object> of(Finding finding) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("code", finding.rule().code());
    fields.put("severity", severity(finding).name().toLowerCase(Locale.ROOT));
    fields.put("path", finding.path());
    fields.put("line", finding.line() == 0 ? null : finding.line());
    fields.put("column", finding.column() == 0 ? null : finding.column());
    fields.put("message", message(finding));
    fields.put("fix", fix(finding));
    fields.put("reference", finding.rule().reference());
    fields.put("refusedBy", systems(finding.rule()));
    return fields;
  }

  List<Map<String, @Nullable Object>> of(List<Finding> findings) {
    return findings.stream().map(this::of).toList();
  }

  /** Where a fault is the reason, its sentence is part of the finding's. */
  private Map<String, Object> spoken(Map<String, Object> details) {
    Map<String, Object> spoken = new HashMap<>(details);
    if (details.get("fault") instanceof String fault) {
      spoken.put("what", messages.text(fault, details));
    }
    return spoken;
  }
}
