package org.iioe.commands.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.iioe.commands.roster.text.Fold;
import org.iioe.commands.roster.value.Complaints;
import org.iioe.commands.roster.value.TextValue;
import org.iioe.commands.roster.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Groups within a course or training. New ones come into being by being named, so one that differs
 * from another only in case, spaces or hyphens is a slip and not a group of its own.
 */
final class Cohorts implements Value {
  private static final TextValue TEXT = new TextValue(100);
  private static final int MOST = 50_000;

  private final Map<String, Map<String, String>> byTarget = new HashMap<>();
  private final Supplier<@Nullable String> target;
  private int count;

  /**
   * @param target what the row that is being read enrolls in
   */
  Cohorts(List<RosterDirectory.Training> trainings, Supplier<@Nullable String> target) {
    this.target = target;
    for (RosterDirectory.Training training : trainings) {
      Map<String, String> known = known(targetOf(training));
      training.cohorts().forEach(cohort -> known.put(key(cohort), cohort));
    }
  }

  private static String targetOf(RosterDirectory.Training training) {
    return "training " + training.code();
  }

  @Override
  public @Nullable String read(String cell, Complaints complaints) {
    String text = TEXT.read(cell, complaints);
    String of = target.get();
    if (text == null || of == null) {
      return text;
    }
    String key = key(text);
    String like = known(of).get(key);
    if (like == null) {
      remember(of, key, text);
    } else if (!like.equals(text)) {
      complaints.add("COHORT_LOOKS_LIKE", "nearest", like);
      return null;
    }
    return text;
  }

  private void remember(String of, String key, String text) {
    if (count < MOST) {
      known(of).put(key, text);
      count++;
    }
  }

  private Map<String, String> known(String of) {
    return byTarget.computeIfAbsent(of, any -> new HashMap<>());
  }

  private static String key(String cohort) {
    String key = Fold.compact(cohort);
    return key.isEmpty() ? cohort.toLowerCase(Locale.ROOT) : key;
  }
}
