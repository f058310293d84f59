package org.iioe.commands.mechanism.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.iioe.commands.mechanism.model.Effect;
import org.iioe.commands.mechanism.model.Label;
import org.iioe.commands.mechanism.model.Names;
import org.iioe.commands.mechanism.model.Transition;
import org.iioe.commands.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ways from stage to stage:
 *
 * <pre>
 * transitions:
 *   - event: submit
 *     from: [draft, information-requested]
 *     to: review
 *     by: [coordinator]
 *     guards:
 *       - {has-document: required}
 * </pre>
 */
final class TransitionReader {
  private static final List<String> KEYS =
      List.of("event", "label", "from", "to", "by", "guards", "effects", "reason");
  private static final List<String> EFFECTS = Stream.of(Effect.values()).map(Effect::word).toList();

  private final Draft draft;
  private final List<Transition> transitions = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  TransitionReader(Draft draft) {
    this.draft = draft;
  }

  List<Transition> read(Part top) {
    for (YamlValue value : top.block.values("transitions")) {
      Part part = new Part(draft, value, "transitions", KEYS);
      List.of("event", "from", "to", "by").forEach(part::need);
      int before = transitions.size();
      read(part, event(part));
      draft.waysAreMissing |= transitions.size() == before;
    }
    return transitions;
  }

  private @Nullable String event(Part part) {
    String event = part.block.text("event");
    if (event == null) {
      return null;
    }
    boolean valid = Names.isName(event) && !Names.JOURNAL_EVENTS.contains(event);
    if (!valid) {
      draft.errors.add("MECHANISM_PART_NAME", part.place("event"), "key", "event", "name", event);
    }
    return valid ? event : null;
  }

  private void read(Part part, @Nullable String event) {
    List<String> from = part.names("from", draft.stages, "MECHANISM_STAGE_UNKNOWN");
    draft.waysAreMissing |= from.size() < part.block.values("from").size();
    String to = part.name("to", draft.stages, "MECHANISM_STAGE_UNKNOWN");
    List<String> known = new ArrayList<>(draft.roles);
    known.add(Names.TIME);
    List<String> by = part.names("by", known, "MECHANISM_ROLE_UNKNOWN");
    Label label = part.optionalLabel("label");
    List<Effect> effects = effects(part);
    boolean reason = part.block.choice("reason", List.of(Names.REQUIRED)) != null;
    for (String stage : from) {
      var guards = new GuardReader(draft, stage).list(part, "guards");
      if (event == null || to == null || by.isEmpty() || !isNew(part, stage, event)) {
        continue;
      }
      List<String> people = by.stream().filter(role -> !role.equals(Names.TIME)).toList();
      boolean byTime = by.contains(Names.TIME);
      transitions.add(
          draft.put(
              new Transition(event, label, stage, to, people, byTime, guards, effects, reason),
              part.place()));
    }
  }

  private List<Effect> effects(Part part) {
    List<Effect> effects = new ArrayList<>();
    for (String word : part.names("effects", EFFECTS, "MECHANISM_EFFECT_UNKNOWN")) {
      if (draft.parties.isEmpty()) {
        draft.errors.add("MECHANISM_NO_AGREEMENT", part.place("effects"), "effect", word);
      } else {
        Stream.of(Effect.values()).filter(one -> one.word().equals(word)).forEach(effects::add);
      }
    }
    return effects;
  }

  private boolean isNew(Part part, String stage, String event) {
    Integer earlier = lines.putIfAbsent(stage + " " + event, part.place("event").line());
    if (earlier != null) {
      draft.errors.add(
          "MECHANISM_EVENT_TWICE",
          part.place("event"),
          "event",
          event,
          "stage",
          stage,
          "firstLine",
          earlier);
    }
    return earlier == null;
  }
}
