package org.iioe.cli.course;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.LearningSystem;
import org.jspecify.annotations.Nullable;

/** A finding as machines read it, with its sentences in the user's language. */
final class FindingFields {
  private FindingFields() {}

  static Map<String, @Nullable Object> of(Finding finding, Messages messages) {
    Map<String, Object> details = spoken(finding.details(), messages);
    String code = finding.rule().code();
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("code", code);
    fields.put("severity", finding.rule().severity().name().toLowerCase(Locale.ROOT));
    fields.put("path", finding.path());
    fields.put("line", finding.line() == 0 ? null : finding.line());
    fields.put("column", finding.column() == 0 ? null : finding.column());
    fields.put("message", messages.text(code, details));
    fields.put("fix", messages.text(code + ".fix", details));
    fields.put("reference", finding.rule().reference());
    fields.put(
        "refusedBy", finding.rule().refusedBy().stream().map(LearningSystem::label).toList());
    return fields;
  }

  static List<Map<String, @Nullable Object>> of(List<Finding> findings, Messages messages) {
    return findings.stream().map(finding -> of(finding, messages)).toList();
  }

  /** Where a fault is the reason, its sentence is part of the finding's. */
  private static Map<String, Object> spoken(Map<String, Object> details, Messages messages) {
    Map<String, Object> spoken = new HashMap<>(details);
    if (details.get("fault") instanceof String fault) {
      spoken.put("what", messages.text(fault, details));
    }
    return spoken;
  }
}
