package org.iioe.cli.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.iioe.cli.procedure.picture.Arrow;
import org.iioe.cli.procedure.picture.Box;
import org.iioe.cli.procedure.picture.Diagram;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Stage;
import org.iioe.commands.mechanism.model.Step;
import org.iioe.commands.mechanism.model.Transition;
import org.iioe.commands.procedure.StageCount;
import org.jspecify.annotations.Nullable;

/**
 * A mechanism as boxes and arrows. An event that leads to one stage from many others, such as
 * withdrawing, is told in the boxes: so many arrows would hide the others.
 */
final class MechanismDiagram {
  /** From so many stages on, an event has no arrows. */
  private static final int MANY = 4;

  /** What arrows are drawn between, and how. */
  private record Way(String from, String to, boolean timed) {}

  /** An event and where it leads. */
  private record Aim(String event, String to) {}

  private final MechanismTexts texts;
  private final Mechanism mechanism;
  private final Map<Aim, Long> sources;
  private final @Nullable Map<String, StageCount> counts;

  /**
   * @param counts by stage; null when nobody asked
   */
  MechanismDiagram(MechanismTexts texts, @Nullable Map<String, StageCount> counts) {
    this.texts = texts;
    this.mechanism = texts.mechanism();
    this.counts = counts;
    this.sources =
        mechanism.transitions().stream()
            .collect(
                Collectors.groupingBy(
                    MechanismDiagram::aim, LinkedHashMap::new, Collectors.counting()));
  }

  /**
   * The diagram.
   *
   * @param subtitle code and version
   */
  Diagram of(String subtitle) {
    return new Diagram(
        texts.messages().locale().getLanguage(),
        texts.of(mechanism.title()),
        subtitle,
        mechanism.stages().stream().map(this::box).toList(),
        arrows(),
        new Diagram.Legend(
            texts.text("PICTURE_BEGINS"),
            texts.text("PICTURE_ACTIVE"),
            texts.text("PICTURE_FINAL"),
            texts.text("PICTURE_TIMED")));
  }

  private static Aim aim(Transition transition) {
    return new Aim(transition.event(), transition.to());
  }

  private boolean isDrawn(Transition transition) {
    return sources.getOrDefault(aim(transition), 0L) < MANY;
  }

  private Box box(Stage stage) {
    List<String> lines = new ArrayList<>();
    String owner = owner(stage);
    if (!owner.isEmpty()) {
      lines.add(owner);
    }
    for (Step step : stage.steps()) {
      lines.add("◦ " + texts.of(step.label()));
    }
    StageCount count = counts == null ? null : counts.getOrDefault(stage.name(), StageCount.NONE);
    if (count != null && count.late() > 0) {
      lines.add(texts.text("PICTURE_LATE", "count", count.late()));
    }
    mechanism.transitions().stream()
        .filter(one -> one.from().equals(stage.name()) && !isDrawn(one))
        .forEach(one -> lines.add(way(one)));
    sources.forEach((aim, from) -> from(stage, aim, from, lines));
    Box.Mark mark =
        stage.isFinal() ? Box.Mark.FINAL : stage.active() ? Box.Mark.ACTIVE : Box.Mark.PLAIN;
    String badge = count == null ? "" : String.valueOf(count.cases());
    return new Box(stage.name(), texts.of(stage.label()), lines, mark, badge);
  }

  /** The owner matters as long as something can happen. */
  private String owner(Stage stage) {
    List<String> parts = new ArrayList<>();
    if (stage.owner() != null && !stage.isFinal()) {
      parts.add(texts.role(stage.owner()));
    }
    if (stage.limit() != null) {
      parts.add(texts.period(stage.limit()));
    }
    return String.join(" · ", parts);
  }

  private String way(Transition transition) {
    boolean timed = isTimedOnly(transition);
    return texts.event(transition) + (timed ? " ⇢ " : " → ") + texts.stage(transition.to());
  }

  private void from(Stage stage, Aim aim, long count, List<String> lines) {
    if (aim.to().equals(stage.name()) && count >= MANY) {
      lines.add(texts.text("PICTURE_FROM", "count", count));
    }
  }

  private static boolean isTimedOnly(Transition transition) {
    return transition.by().isEmpty();
  }

  private List<Arrow> arrows() {
    Map<Way, List<Arrow.Label>> ways = new LinkedHashMap<>();
    for (Transition transition : mechanism.transitions()) {
      if (isDrawn(transition)) {
        Way way = new Way(transition.from(), transition.to(), isTimedOnly(transition));
        ways.computeIfAbsent(way, absent -> new ArrayList<>()).add(label(transition));
      }
    }
    return ways.entrySet().stream().map(MechanismDiagram::arrow).toList();
  }

  private static Arrow arrow(Map.Entry<Way, List<Arrow.Label>> entry) {
    Way way = entry.getKey();
    return new Arrow(way.from(), way.to(), entry.getValue(), way.timed());
  }

  private Arrow.Label label(Transition transition) {
    String note = new GuardTexts(texts, transition.from()).of(transition.guards());
    boolean also = transition.byTime() && !transition.by().isEmpty();
    String title = texts.event(transition);
    return new Arrow.Label(also ? texts.text("PICTURE_ALSO_TIME", "event", title) : title, note);
  }
}
