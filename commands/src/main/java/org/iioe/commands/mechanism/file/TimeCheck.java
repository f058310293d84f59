package org.iioe.commands.mechanism.file;

import java.util.Objects;
import java.util.stream.Stream;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Stage;
import org.iioe.commands.mechanism.model.Transition;
import org.jspecify.annotations.Nullable;

/** Whether time does what it is asked to do. */
final class TimeCheck {
  private final Mechanism mechanism;
  private final Draft draft;

  TimeCheck(Mechanism mechanism, Draft draft) {
    this.mechanism = mechanism;
    this.draft = draft;
  }

  void check() {
    for (Transition way : mechanism.transitions()) {
      Stage stage = mechanism.stage(way.from()).orElseThrow();
      if (way.byTime() && events(stage).noneMatch(way.event()::equals)) {
        (way.by().isEmpty() ? draft.errors : draft.warnings)
            .add(
                "MECHANISM_TIME_NEVER",
                draft.place(way),
                "event",
                way.event(),
                "stage",
                stage.name());
      }
    }
    for (Stage stage : mechanism.stages()) {
      if (stage.beforeEnd() != null || stage.atEnd() != null) {
        end(stage);
      }
    }
  }

  private static Stream<String> events(Stage stage) {
    @Nullable String reminder = stage.beforeEnd() == null ? null : stage.beforeEnd().event();
    return Stream.of(
            Objects.requireNonNullElse(stage.then(), ""),
            Objects.requireNonNullElse(reminder, ""),
            Objects.requireNonNullElse(stage.atEnd(), ""))
        .filter(event -> !event.isEmpty());
  }

  private void end(Stage stage) {
    if (mechanism.agreement() == null) {
      draft.errors.add("MECHANISM_END_OF_NOTHING", draft.place(stage), "stage", stage.name());
    } else if (mechanism.agreement().term() == null) {
      draft.warnings.add("MECHANISM_NO_TERM", draft.place(stage), "stage", stage.name());
    }
  }
}
