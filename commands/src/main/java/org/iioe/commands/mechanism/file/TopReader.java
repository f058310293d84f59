package org.iioe.commands.mechanism.file;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.iioe.commands.fault.Nearest;
import org.iioe.commands.mechanism.model.AgreementTerms;
import org.iioe.commands.mechanism.model.DocumentType;
import org.iioe.commands.mechanism.model.Label;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Names;
import org.iioe.commands.mechanism.model.Numbering;
import org.iioe.commands.mechanism.model.PartnerKind;
import org.iioe.commands.mechanism.model.Party;
import org.iioe.commands.mechanism.model.Role;
import org.iioe.commands.mechanism.model.Stage;
import org.iioe.commands.mechanism.model.Transition;
import org.iioe.commands.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** Reads a whole mechanism. */
final class TopReader {
  private static final String NUMBERING = "{mechanism}-{number:4}";
  private static final List<String> KEYS =
      List.of(
          "code",
          "title",
          "time-zone",
          "numbering",
          "roles",
          "documents",
          "fields",
          "kinds",
          "stages",
          "transitions",
          "agreement");

  private final Draft draft;

  TopReader(Draft draft) {
    this.draft = draft;
  }

  /** The mechanism as far as it can be read; null when so much is wrong that there is none. */
  @Nullable Mechanism read(YamlValue value) {
    Part file = new Part(draft, value, "mechanism", List.of("mechanism"));
    file.need("mechanism");
    YamlValue content = file.block.value("mechanism");
    return content == null ? null : mechanism(new Part(draft, content, "mechanism", KEYS));
  }

  private @Nullable Mechanism mechanism(Part top) {
    List.of("code", "title", "roles", "kinds", "stages", "transitions").forEach(top::need);
    String code = code(top);
    Label title = top.label("title");
    PartsReader parts = new PartsReader(draft, top);
    List<Role> roles = parts.roles();
    draft.roles = roles.stream().map(Role::name).toList();
    List<DocumentType> documents = parts.documents();
    draft.documents = documents.stream().map(DocumentType::name).toList();
    draft.fields = parts.fields();
    List<PartnerKind> kinds = parts.kinds();
    draft.kinds = kinds.stream().map(PartnerKind::name).toList();
    AgreementTerms agreement = agreement(top);
    StageReader.names(draft, top);
    List<Transition> transitions = new TransitionReader(draft).read(top);
    List<Stage> stages = new StageReader(draft, transitions).read(top);
    ZoneId zone = zone(top);
    Numbering numbering = numbering(top);
    if (code == null || kinds.isEmpty() || stages.isEmpty()) {
      tellEmpty(top);
      return null;
    }
    return unlessWrong(
        () ->
            new Mechanism(
                code,
                title,
                zone,
                numbering,
                roles,
                documents,
                draft.fields,
                kinds,
                stages,
                transitions,
                agreement));
  }

  private @Nullable AgreementTerms agreement(Part top) {
    AgreementTerms agreement = new AgreementReader(draft).read(top.block.value("agreement"));
    draft.parties =
        agreement == null ? List.of() : agreement.parties().stream().map(Party::name).toList();
    return agreement;
  }

  /** What mistakes left out may be named by what is left. */
  private @Nullable Mechanism unlessWrong(Supplier<Mechanism> mechanism) {
    try {
      return mechanism.get();
    } catch (IllegalArgumentException incomplete) {
      if (draft.errors.isEmpty()) {
        throw incomplete;
      }
      return null;
    }
  }

  /** That a block has nothing in it. */
  private void tellEmpty(Part top) {
    for (String key : List.of("kinds", "stages")) {
      if (top.block.value(key) instanceof YamlValue.Mapping block && block.values().isEmpty()) {
        draft.errors.add("MECHANISM_NO_NAMES", top.place(key), "key", key);
      }
    }
  }

  private @Nullable String code(Part top) {
    String code = top.block.text("code");
    if (code != null && !Names.isCode(code)) {
      draft.errors.add("MECHANISM_CODE", top.place("code"), "value", code);
      // What else is wrong can be found under any name.
      return "unnamed";
    }
    return code;
  }

  private ZoneId zone(Part top) {
    String name = top.block.text("time-zone");
    if (name == null || ZoneId.getAvailableZoneIds().contains(name)) {
      return ZoneId.of(name == null ? "UTC" : name);
    }
    draft.errors.add(
        "MECHANISM_TIME_ZONE",
        top.place("time-zone"),
        "value",
        name,
        "nearest",
        Nearest.to(name, ZoneId.getAvailableZoneIds()));
    return ZoneId.of("UTC");
  }

  private Numbering numbering(Part top) {
    String pattern = top.block.text("numbering");
    if (pattern != null && !Numbering.isValid(pattern)) {
      draft.errors.add(
          "MECHANISM_NUMBERING",
          top.place("numbering"),
          "value",
          pattern,
          "example",
          "IIOE-{year}-{number:4}",
          "fillers",
          List.of("{year}", "{country}", "{kind}", "{mechanism}"));
    }
    return new Numbering(pattern == null || !Numbering.isValid(pattern) ? NUMBERING : pattern);
  }
}
