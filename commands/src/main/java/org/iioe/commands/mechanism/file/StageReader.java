package org.iioe.commands.mechanism.file;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.iioe.commands.fault.Nearest;
import org.iioe.commands.mechanism.model.Label;
import org.iioe.commands.mechanism.model.Reminder;
import org.iioe.commands.mechanism.model.Run;
import org.iioe.commands.mechanism.model.Stage;
import org.iioe.commands.mechanism.model.Step;
import org.iioe.commands.mechanism.model.Transition;
import org.iioe.commands.yaml.Place;
import org.iioe.commands.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** Reads stages, once the transitions are known that time may take. */
final class StageReader {
  private static final List<String> KEYS =
      List.of(
          "label",
          "public",
          "owner",
          "limit",
          "then",
          "steps",
          "run",
          "active",
          "before-end",
          "at-end",
          "final");

  private final Draft draft;
  private final List<Transition> transitions;

  StageReader(Draft draft, List<Transition> transitions) {
    this.draft = draft;
    this.transitions = transitions;
  }

  /** Tells the draft which stages and steps there are. */
  static void names(Draft draft, Part top) {
    List<String> stages = new ArrayList<>();
    for (Part.Named named : top.named("stages")) {
      stages.add(named.name());
      if (named.value() instanceof YamlValue.Mapping stage
          && stage.values().get("steps") instanceof YamlValue.Mapping steps) {
        draft.steps.put(named.name(), List.copyOf(steps.values().keySet()));
      }
    }
    draft.stages = stages;
  }

  List<Stage> read(Part top) {
    List<Stage> stages = new ArrayList<>();
    for (Part.Named named : top.named("stages")) {
      Part part = new Part(draft, named.value(), named.name(), KEYS);
      stages.add(draft.put(stage(named.name(), part), named.place()));
    }
    return stages;
  }

  private Stage stage(String name, Part part) {
    Label label = part.label("label");
    Label told = part.optionalLabel("public");
    String owner = part.name("owner", draft.roles, "MECHANISM_ROLE_UNKNOWN");
    Period limit = part.period("limit");
    String then = timed(name, part.block.text("then"), part.place("then"));
    if (part.block.has("then") && !part.block.has("limit")) {
      draft.errors.add("MECHANISM_THEN_WITHOUT_LIMIT", part.place("then"), "stage", name);
    }
    List<Step> steps = steps(part, owner);
    if (part.block.has("run") && !part.block.has("steps")) {
      draft.errors.add("MECHANISM_RUN_WITHOUT_STEPS", part.place("run"), "stage", name);
    }
    Run run = part.word("run", Run.values(), Run::word);
    return new Stage(
        name,
        label,
        told == null ? label : told,
        owner,
        limit,
        limit == null ? null : then,
        steps,
        steps.isEmpty() ? Run.CONCURRENTLY : run,
        part.truth("active"),
        reminder(name, part),
        timed(name, part.block.text("at-end"), part.place("at-end")),
        part.truth("final"));
  }

  private List<Step> steps(Part stage, @Nullable String stageOwner) {
    List<Step> steps = new ArrayList<>();
    for (Part.Named named : stage.named("steps")) {
      Part part = new Part(draft, named.value(), named.name(), List.of("label", "owner", "limit"));
      if (stageOwner == null) {
        part.need("owner");
      }
      String own = part.name("owner", draft.roles, "MECHANISM_ROLE_UNKNOWN");
      String owner = own == null ? stageOwner : own;
      Label label = part.label("label");
      Period limit = part.period("limit");
      // A step without a known owner is told already; it stays a step for those who speak of it.
      String someone = owner == null && !draft.roles.isEmpty() ? draft.roles.get(0) : owner;
      if (someone != null) {
        steps.add(new Step(named.name(), label, someone, limit));
      }
    }
    return steps;
  }

  private @Nullable Reminder reminder(String stage, Part part) {
    YamlValue value = part.block.value("before-end");
    if (value == null) {
      return null;
    }
    Part inner = new Part(draft, value, "before-end", List.of("time", "event"));
    List.of("time", "event").forEach(inner::need);
    Period time = inner.period("time");
    String event = timed(stage, inner.block.text("event"), inner.place("event"));
    return time == null || event == null ? null : new Reminder(time, event);
  }

  /** An event that time can take from the stage, or null. */
  private @Nullable String timed(String stage, @Nullable String event, Place place) {
    if (event == null) {
      return null;
    }
    List<Transition> ways = transitions.stream().filter(one -> one.from().equals(stage)).toList();
    Optional<Transition> way = ways.stream().filter(one -> one.event().equals(event)).findFirst();
    if (way.isPresent() && way.get().byTime()) {
      return event;
    }
    if (way.isPresent()) {
      draft.errors.add("MECHANISM_NOT_BY_TIME", place, "event", event, "stage", stage);
    } else if (!draft.waysAreMissing) {
      List<String> events = ways.stream().map(Transition::event).toList();
      draft.errors.add(
          "MECHANISM_EVENT_UNKNOWN",
          place,
          "event",
          event,
          "stage",
          stage,
          "nearest",
          Nearest.to(event, events));
    }
    return null;
  }
}
