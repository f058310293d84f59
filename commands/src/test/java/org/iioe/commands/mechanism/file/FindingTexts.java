package org.iioe.commands.mechanism.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Messages;

/** What people are told of mechanism files. */
final class FindingTexts {
  private static final Messages ENGLISH =
      new Messages(
          Locale.ENGLISH,
          List.of("org.iioe.commands.mechanism.messages", "org.iioe.commands.yaml.messages"));

  private FindingTexts() {}

  /** Errors, or else warnings after {@code warning: }; each with its hint in brackets. */
  static List<String> of(String text) {
    List<String> lines = new ArrayList<>();
    try {
      MechanismReader.readText(text, "m.yaml", LocalDate.of(2026, 3, 31))
          .warnings()
          .forEach(fault -> lines.add("warning: " + sentence(fault)));
    } catch (Fault fault) {
      if (fault.details().get("problems") instanceof List<?> problems) {
        problems.forEach(problem -> lines.add(sentence((Fault) problem)));
      } else {
        lines.add(sentence(fault));
      }
    }
    return lines;
  }

  static String sentence(Fault fault) {
    return ENGLISH.text(fault.code(), fault.details())
        + (fault.details().get("nearest") instanceof List<?> nearest && !nearest.isEmpty()
            ? " Did you mean " + nearest + "?"
            : "")
        + ENGLISH.hint(fault.code(), fault.details()).map(hint -> " [" + hint + "]").orElse("");
  }
}
