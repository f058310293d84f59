package org.iioe.commands.mechanism.file;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iioe.commands.fault.Nearest;
import org.iioe.commands.mechanism.model.Deadline;
import org.iioe.commands.mechanism.model.Guard;
import org.iioe.commands.mechanism.model.Identifier;
import org.iioe.commands.mechanism.model.Names;
import org.iioe.commands.mechanism.model.Per;
import org.iioe.commands.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** Reads guards; null where one is wrong. */
final class GuardReader {
  private static final int MOST = 1_000_000;

  /** Each predicate with the keys that may stand beside it. */
  private static final Map<String, List<String>> PREDICATES =
      Map.ofEntries(
          Map.entry("all", List.of()),
          Map.entry("any", List.of()),
          Map.entry("not", List.of()),
          Map.entry("field", FieldGuardReader.OPERATORS),
          Map.entry("has-document", List.of("may-follow")),
          Map.entry("document-not-older-than", List.of()),
          Map.entry("identifier-valid", List.of()),
          Map.entry("approvals", List.of()),
          Map.entry("limit-per-country", List.of()),
          Map.entry("before-date", List.of()),
          Map.entry("steps-done", List.of()),
          Map.entry("signed", List.of()));

  private final Draft draft;
  private final String stage;

  /**
   * @param stage from which the transition leads
   */
  GuardReader(Draft draft, String stage) {
    this.draft = draft;
    this.stage = stage;
  }

  List<Guard> list(Part part, String key) {
    List<Guard> guards = new ArrayList<>();
    for (YamlValue value : part.block.values(key)) {
      Guard guard = read(value);
      if (guard != null) {
        guards.add(draft.put(guard, value.place()));
      }
    }
    return guards;
  }

  private @Nullable Guard read(YamlValue value) {
    List<String> valid = PREDICATES.keySet().stream().sorted().toList();
    if (!(value instanceof YamlValue.Mapping mapping)) {
      String text = value instanceof YamlValue.Text scalar ? scalar.text() : "";
      draft.errors.add(
          "MECHANISM_GUARD", value.place(), "nearest", Nearest.to(text, valid), "valid", valid);
      return null;
    }
    List<String> found = mapping.values().keySet().stream().filter(valid::contains).toList();
    if (found.size() > 1) {
      draft.errors.add("MECHANISM_GUARD_SEVERAL", value.place(), "predicates", found);
      return null;
    }
    if (found.isEmpty()) {
      new Part(draft, mapping, "guards", valid);
      if (mapping.values().isEmpty()) {
        draft.errors.add("MECHANISM_GUARD", value.place(), "valid", valid);
      }
      return null;
    }
    List<String> keys = new ArrayList<>(found);
    keys.addAll(PREDICATES.getOrDefault(found.get(0), List.of()));
    return predicate(found.get(0), new Part(draft, mapping, found.get(0), keys));
  }

  private @Nullable Guard predicate(String predicate, Part part) {
    return switch (predicate) {
      case "all" -> all(part);
      case "any" -> any(part);
      case "not" -> not(part);
      case "field" -> new FieldGuardReader(draft).read(part);
      case "has-document" -> document(part);
      case "document-not-older-than" -> age(part);
      case "identifier-valid" -> identifier(part);
      case "approvals" -> approvals(part);
      case "limit-per-country" -> limit(part);
      case "before-date" -> before(part);
      case "steps-done" -> steps(part);
      default -> signed(part);
    };
  }

  private boolean some(List<?> parts, Part part, String key) {
    if (parts.isEmpty() && part.block.values(key).isEmpty()) {
      draft.errors.add("MECHANISM_GUARD_EMPTY", part.place(key), "key", key);
    }
    return !parts.isEmpty();
  }

  private @Nullable Guard all(Part part) {
    List<Guard> guards = list(part, "all");
    return some(guards, part, "all") ? new Guard.All(guards) : null;
  }

  private @Nullable Guard any(Part part) {
    List<Guard> guards = list(part, "any");
    return some(guards, part, "any") ? new Guard.Any(guards) : null;
  }

  private @Nullable Guard not(Part part) {
    List<Guard> guards = list(part, "not");
    if (part.block.values("not").size() != 1) {
      draft.errors.add("MECHANISM_NOT_ONE", part.place("not"));
    }
    return guards.isEmpty() ? null : new Guard.Not(guards.get(0));
  }

  private @Nullable Guard document(Part part) {
    Period mayFollow = part.period("may-follow");
    if (part.block.value("has-document") instanceof YamlValue.Sequence) {
      draft.errors.add("MECHANISM_ONE_DOCUMENT", part.place("has-document"));
      return null;
    }
    if (Names.REQUIRED.equals(part.block.text("has-document"))) {
      return new Guard.HasDocument(Names.REQUIRED, mayFollow);
    }
    String type = part.name("has-document", draft.documents, "MECHANISM_DOCUMENT_UNKNOWN");
    return type == null ? null : new Guard.HasDocument(type, mayFollow);
  }

  private @Nullable Guard age(Part guard) {
    Part part = inner(guard, "document-not-older-than", List.of("document", "period"));
    List.of("document", "period").forEach(part::need);
    String document = part.name("document", draft.documents, "MECHANISM_DOCUMENT_UNKNOWN");
    Period period = part.period("period");
    return document == null || period == null
        ? null
        : new Guard.DocumentNotOlderThan(document, period);
  }

  private @Nullable Guard identifier(Part part) {
    List<String> words = List.of(Identifier.ROR.word(), Identifier.WHED.word(), Names.REQUIRED);
    String word = part.block.choice("identifier-valid", words);
    return word == null ? null : new Guard.IdentifierValid(word);
  }

  private @Nullable Guard approvals(Part guard) {
    Part part =
        inner(
            guard,
            "approvals",
            List.of("at-least", "role", "distinct-from-submitter", "at-most-against"));
    List.of("at-least", "role").forEach(part::need);
    Integer atMost = part.block.count("at-most-against", 0, MOST);
    Integer atLeast = part.block.count("at-least", atMost == null ? 1 : 0, MOST);
    String role = part.name("role", draft.roles, "MECHANISM_ROLE_UNKNOWN");
    boolean distinct = !Boolean.FALSE.equals(part.block.truth("distinct-from-submitter"));
    return atLeast == null || role == null
        ? null
        : new Guard.Approvals(atLeast, role, distinct, atMost);
  }

  private @Nullable Guard limit(Part guard) {
    Part part = inner(guard, "limit-per-country", List.of("at-most", "per"));
    part.need("at-most");
    Integer atMost = part.block.count("at-most", 1, MOST);
    Per per = part.word("per", Per.values(), Per::word);
    return atMost == null ? null : new Guard.LimitPerCountry(atMost, per);
  }

  private @Nullable Guard before(Part part) {
    String text = part.block.text("before-date");
    Deadline deadline = text == null ? null : Deadline.parse(text);
    if (text != null && deadline == null) {
      draft.errors.add("MECHANISM_DEADLINE", part.place("before-date"), "value", text);
    }
    return deadline == null ? null : new Guard.BeforeDate(deadline);
  }

  private @Nullable Guard steps(Part part) {
    List<String> steps = draft.steps.getOrDefault(stage, List.of());
    if (steps.isEmpty()) {
      draft.errors.add("MECHANISM_NO_STEPS", part.place("steps-done"), "stage", stage);
      return null;
    }
    List<String> names = each(part, "steps-done", steps, "MECHANISM_STEP_UNKNOWN");
    return some(names, part, "steps-done") ? new Guard.StepsDone(names) : null;
  }

  private @Nullable Guard signed(Part part) {
    if (draft.parties.isEmpty()) {
      draft.errors.add("MECHANISM_NO_PARTIES", part.place("signed"));
      return null;
    }
    List<String> names = each(part, "signed", draft.parties, "MECHANISM_PARTY_UNKNOWN");
    return some(names, part, "signed") ? new Guard.Signed(names) : null;
  }

  /** The names, all known ones for {@code all}. */
  private static List<String> each(Part part, String key, List<String> known, String code) {
    boolean all =
        part.block.value(key) instanceof YamlValue.Text scalar
            && Names.ALL.equals(scalar.text().strip());
    return all ? known : part.names(key, known, code);
  }

  private Part inner(Part guard, String key, List<String> keys) {
    YamlValue value = guard.block.value(key);
    return new Part(
        draft, value == null ? new YamlValue.Text(guard.place(), "") : value, key, keys);
  }
}
