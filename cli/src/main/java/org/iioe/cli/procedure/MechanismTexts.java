package org.iioe.cli.procedure;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.mechanism.model.DocumentType;
import org.iioe.commands.mechanism.model.Label;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Names;
import org.iioe.commands.mechanism.model.PartnerKind;
import org.iioe.commands.mechanism.model.Party;
import org.iioe.commands.mechanism.model.Role;
import org.iioe.commands.mechanism.model.Stage;
import org.iioe.commands.mechanism.model.Step;
import org.iioe.commands.mechanism.model.Transition;

/** The parts of a mechanism as people call them in their language. */
record MechanismTexts(Mechanism mechanism, Messages messages) {
  String of(Label label) {
    return label.in(messages.locale());
  }

  String text(String key, Object... details) {
    Map<String, Object> map = new HashMap<>();
    for (int i = 0; i < details.length; i += 2) {
      map.put((String) details[i], details[i + 1]);
    }
    return messages.text(key, map);
  }

  /** The label, or the name of what the mechanism does not have. */
  String stage(String name) {
    return mechanism.stage(name).map(Stage::label).map(this::of).orElse(name);
  }

  String role(String name) {
    return mechanism.roles().stream()
        .filter(one -> one.name().equals(name))
        .map(Role::label)
        .map(this::of)
        .findFirst()
        .orElse(name);
  }

  String document(String name) {
    if (name.equals(Names.REQUIRED)) {
      return text("GUARD_SHORT_REQUIRED_DOCUMENTS");
    }
    return mechanism.documents().stream()
        .filter(one -> one.name().equals(name))
        .map(DocumentType::label)
        .map(this::of)
        .findFirst()
        .orElse(name);
  }

  String kind(String name) {
    return mechanism.kind(name).map(PartnerKind::label).map(this::of).orElse(name);
  }

  String step(String stage, String name) {
    return mechanism
        .stage(stage)
        .flatMap(one -> one.step(name))
        .map(Step::label)
        .map(this::of)
        .orElse(name);
  }

  String party(String name) {
    if (mechanism.agreement() == null) {
      return name;
    }
    return mechanism.agreement().parties().stream()
        .filter(one -> one.name().equals(name))
        .map(Party::label)
        .map(this::of)
        .findFirst()
        .orElse(name);
  }

  String event(Transition transition) {
    return transition.label() == null ? transition.event() : of(transition.label());
  }

  /** The roles that may take it, and time where time does. */
  List<String> by(Transition transition) {
    List<String> by = new ArrayList<>(transition.by().stream().map(this::role).toList());
    if (transition.byTime()) {
      by.add(text("MECHANISM_TIME"));
    }
    return by;
  }

  /** {@code 1 year 6 months}. */
  String period(Period period) {
    List<String> parts = new ArrayList<>();
    part(parts, "YEAR", period.getYears());
    part(parts, "MONTH", period.getMonths());
    part(parts, "DAY", period.getDays());
    return String.join(" ", parts);
  }

  private void part(List<String> parts, String unit, int count) {
    if (count != 0) {
      parts.add(text("PERIOD_" + unit + (count == 1 ? "" : "S"), "count", count));
    }
  }
}
