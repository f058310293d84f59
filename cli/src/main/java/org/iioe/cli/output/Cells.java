package org.iioe.cli.output;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iioe.cli.terminal.Plain;
import org.iioe.commands.fault.Messages;
import org.jspecify.annotations.Nullable;

/** Values as people read them, and harmless to a terminal. */
final class Cells {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  /** Fields that hold one of our own words, and whose words are listed under which of them. */
  private static final Map<String, String> WORDS =
      Map.of(
          "outcome", "outcome",
          "status", "status",
          "before", "status",
          "change", "change",
          "reason", "reason",
          "verdict", "verdict",
          "due", "due",
          "subject", "subject",
          "severity", "severity");

  private final Messages messages;
  private final ZoneId zone;

  Cells(Messages messages, ZoneId zone) {
    this.messages = messages;
    this.zone = zone;
  }

  /** The translated heading of a field, or its name when it has none. */
  String heading(String field) {
    return line(messages.find("heading." + field, Map.of()).orElse(field));
  }

  /** The value of a field on one line; our own words are in the user's language. */
  String of(String field, @Nullable Object value) {
    String words = value == null ? null : WORDS.get(field);
    return words == null || value == null
        ? of(value)
        : messages
            .find("value." + words + "." + JsonTree.string(value), Map.of())
            .orElseGet(() -> of(value));
  }

  /** A value on one line. */
  private String of(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (!JsonTree.isScalar(value)) {
      return line(value instanceof Iterable<?> many ? joined(many) : JsonTree.text(value));
    }
    if (value instanceof Boolean bool) {
      return messages.text(bool ? "value.true" : "value.false");
    }
    return line(time(value));
  }

  private String time(Object value) {
    if (value instanceof Instant instant) {
      return MINUTE.format(LocalDateTime.ofInstant(instant, zone));
    }
    return value instanceof OffsetDateTime moment
        ? time(moment.toInstant())
        : JsonTree.string(value);
  }

  private String joined(Iterable<?> many) {
    List<String> texts = new ArrayList<>();
    for (Object one : many) {
      texts.add(one instanceof Map || one instanceof Iterable ? JsonTree.text(one) : of(one));
    }
    return String.join(", ", texts);
  }

  private static String line(String text) {
    return Plain.text(text.replace("\r\n", "\n").replace("\n", "\\n").replace("\t", " "));
  }
}
