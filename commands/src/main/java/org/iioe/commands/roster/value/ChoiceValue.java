package org.iioe.commands.roster.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.roster.text.Fold;
import org.jspecify.annotations.Nullable;

/** One of a few words, said in English, French or Chinese. */
public final class ChoiceValue implements Value {
  /** What says nothing: the teacher would rather not tell. */
  private static final String NOTHING = "-";

  private static final String FOLDER = "/org/iioe/commands/roster/value/";

  private final Map<String, String> words = new HashMap<>();
  private final String complaint;

  private ChoiceValue(String resource, String complaint) {
    this.complaint = complaint;
    Map<String, List<String>> choices = WordList.read(FOLDER + resource);
    choices.forEach(
        (choice, saidAs) -> {
          words.put(Fold.compact(choice), choice);
          saidAs.forEach(word -> words.put(Fold.compact(word), choice));
        });
  }

  /** {@code female}, {@code male} or {@code other}. */
  public static ChoiceValue gender() {
    return new ChoiceValue("genders.txt", "GENDER_UNKNOWN");
  }

  /** {@code learner}, {@code facilitator}, {@code trainer} or {@code observer}. */
  public static ChoiceValue role() {
    return new ChoiceValue("roles.txt", "ROLE_UNKNOWN");
  }

  /** {@code enroll} or {@code withdraw}. */
  public static ChoiceValue action() {
    return new ChoiceValue("actions.txt", "ACTION_UNKNOWN");
  }

  @Override
  public @Nullable String read(String cell, Complaints complaints) {
    String choice = cell.length() > 100 ? null : words.get(Fold.compact(cell));
    if (choice == null) {
      complaints.add(complaint);
    }
    return NOTHING.equals(choice) ? null : choice;
  }
}
