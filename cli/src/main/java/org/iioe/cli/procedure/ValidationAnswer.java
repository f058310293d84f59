package org.iioe.cli.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iioe.cli.output.Answer;
import org.iioe.cli.terminal.Plain;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.procedure.MechanismFinding;
import org.iioe.commands.procedure.MechanismSource;
import org.iioe.commands.procedure.ValidatedMechanism;
import org.jspecify.annotations.Nullable;

/** What was found in mechanism files: for machines an object a file, for people a text. */
final class ValidationAnswer {
  private static final List<String> FIELDS =
      List.of("file", "code", "title", "stages", "transitions", "digest", "verdict", "findings");
  private static final List<String> TABLE_FIELDS =
      List.of("file", "code", "stages", "transitions", "verdict");

  /** Sentences begin with the place, which machines have in fields of its own. */
  private static final Pattern PLACE =
      Pattern.compile("^\\{file}[^{]*(?:\\{line}[^{]*\\{column}(?: ?: |列：))?");

  private final Messages messages;

  ValidationAnswer(Messages messages) {
    this.messages = messages;
  }

  Answer.Rows rows(List<ValidatedMechanism> judged) {
    return new Answer.Rows(FIELDS, TABLE_FIELDS, judged.stream().map(this::row).toList());
  }

  private Map<String, @Nullable Object> row(ValidatedMechanism one) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    MechanismSource source = one.source();
    row.put("file", one.shown());
    row.put("code", source == null ? null : source.mechanism().code());
    row.put("title", source == null ? null : source.mechanism().title().in(messages.locale()));
    row.put("stages", source == null ? null : source.mechanism().stages().size());
    row.put("transitions", source == null ? null : source.mechanism().transitions().size());
    row.put("digest", source == null ? null : source.digest());
    row.put("verdict", verdict(one));
    row.put("findings", one.findings().stream().map(this::finding).toList());
    return row;
  }

  private static String verdict(ValidatedMechanism one) {
    if (one.hasErrors()) {
      return "unusable";
    }
    return one.findings().isEmpty() ? "valid" : "usable";
  }

  private Map<String, @Nullable Object> finding(MechanismFinding finding) {
    Fault fault = finding.fault();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("code", fault.code());
    row.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    row.put("line", fault.details().get("line"));
    row.put("column", fault.details().get("column"));
    row.put("message", message(fault));
    row.put("fix", fix(fault));
    return row;
  }

  /** The sentence without its place. */
  private String message(Fault fault) {
    String sentence = messages.text(fault.code(), fault.details());
    Matcher place = PLACE.matcher(messages.template(fault.code()).orElse(""));
    if (!place.find() || !place.group().contains("{column}")) {
      return sentence;
    }
    String prefix = place.group();
    for (String name : List.of("file", "line", "column")) {
      prefix = prefix.replace("{" + name + "}", String.valueOf(fault.details().get(name)));
    }
    return sentence.startsWith(prefix) ? sentence.substring(prefix.length()) : sentence;
  }

  private String fix(Fault fault) {
    String fix =
        part("NEAREST", "nearest", fault)
            + part("VALID", "valid", fault)
            + messages.hint(fault.code(), fault.details()).orElse("");
    return fix.strip();
  }

  private String part(String key, String detail, Fault fault) {
    Object value = fault.details().get(detail);
    boolean nothing = value == null || (value instanceof List<?> list && list.isEmpty());
    return nothing ? "" : messages.text(key, fault.details()) + " ";
  }

  /** A line with the verdict on each file, and what is wrong with it. */
  String text(List<ValidatedMechanism> judged) {
    StringBuilder text = new StringBuilder();
    for (ValidatedMechanism one : judged) {
      text.append(Plain.text(one.shown()).replace('\n', ' ')).append('\n');
      text.append("  ").append(judgement(one)).append('\n');
      for (MechanismFinding finding : one.findings()) {
        Fault fault = finding.fault();
        String severity =
            messages.text("value.severity." + finding.severity().name().toLowerCase(Locale.ROOT));
        Object line = fault.details().get("line");
        String place = line == null ? "" : line + ":" + fault.details().get("column") + "  ";
        text.append("  ").append(place).append(severity).append("  ").append(fault.code());
        text.append("\n    ").append(Plain.text(message(fault))).append('\n');
        String fix = fix(fault);
        text.append(fix.isEmpty() ? "" : "    " + Plain.text(fix) + "\n");
      }
      text.append('\n');
    }
    return text.toString();
  }

  private String judgement(ValidatedMechanism one) {
    MechanismSource source = one.source();
    if (source == null) {
      return messages.text("MECHANISM_UNUSABLE", Map.of("count", one.findings().size()));
    }
    return messages.text(
        one.findings().isEmpty() ? "MECHANISM_VALID" : "MECHANISM_USABLE",
        Map.of(
            "code", source.mechanism().code(),
            "title", source.mechanism().title().in(messages.locale()),
            "stages", source.mechanism().stages().size(),
            "transitions", source.mechanism().transitions().size(),
            "count", one.findings().size()));
  }
}
