package org.iioe.commands.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.iioe.commands.roster.text.EditDistance;
import org.iioe.commands.roster.text.Fold;
import org.iioe.commands.roster.value.WordList;
import org.jspecify.annotations.Nullable;

/** What headings in English, French and Chinese mean. */
final class HeadingWords {
  private static final int SHORTEST_LIKENESS = 4;
  private static final int SHORT = 6;
  private static final Pattern PARTS =
      Pattern.compile(
          "[/|()（）\\[\\]\\n:：;；]"
              + "|(?<=\\p{IsHan})\\s*(?=[A-Za-z])|(?<=[A-Za-z])\\s*(?=\\p{IsHan})");
  private static final HeadingWords SHIPPED = new HeadingWords();

  private final Map<String, RosterColumn> columns = new HashMap<>();
  private final Set<String> surnames = new HashSet<>();
  private final Set<String> ofRejects = new HashSet<>();
  private final Set<String> others = new HashSet<>();
  private final Set<String> additions = new HashSet<>();

  private HeadingWords() {
    for (RosterColumn column : RosterColumn.values()) {
      columns.put(Fold.compact(column.label()), column);
    }
    Map<String, BiConsumer<String, String>> kinds =
        Map.of(
            "?", (kind, word) -> surnames.add(Fold.compact(word)),
            "!", (kind, word) -> ofRejects.add(Fold.compact(word)),
            "-", (kind, word) -> others.add(Fold.compact(word)),
            "+", (kind, word) -> additions.add(Fold.key(word)));
    WordList.read("/org/iioe/commands/roster/headings.txt")
        .forEach(
            (kind, words) ->
                words.forEach(
                    word -> kinds.getOrDefault(kind, this::addColumn).accept(kind, word)));
  }

  private void addColumn(String label, String word) {
    RosterColumn column = RosterColumn.valueOf(label.toUpperCase(Locale.ROOT));
    RosterColumn other = columns.put(Fold.compact(word), column);
    if (other != null && other != column) {
      throw new IllegalStateException(word + " is " + column + " and " + other);
    }
  }

  static HeadingWords shipped() {
    return SHIPPED;
  }

  /** The column; null if the heading is unknown, or says “name” and no more. */
  @Nullable RosterColumn column(String heading) {
    RosterColumn whole = columns.get(Fold.compact(heading));
    if (whole == null) {
      whole = columns.get(Fold.compact(withoutAdditions(heading)));
    }
    return whole == null ? ofParts(heading) : whole;
  }

  /** Whether it is a family name beside given names, and else a full name. */
  boolean isName(String heading) {
    return surnames.contains(Fold.compact(withoutAdditions(heading)));
  }

  boolean isOfRejects(String heading) {
    return ofRejects.contains(Fold.compact(heading));
  }

  private String withoutAdditions(String heading) {
    String key = Fold.key(heading);
    for (String addition : additions) {
      if (key.endsWith(" " + addition)) {
        return key.substring(0, key.length() - addition.length() - 1);
      }
    }
    return key;
  }

  /** A heading in two languages, such as {@code Email / 邮箱}, if all mean the same. */
  private @Nullable RosterColumn ofParts(String heading) {
    Set<RosterColumn> meant = new LinkedHashSet<>();
    for (String part : PARTS.split(heading, -1)) {
      if (isAddition(Fold.key(part))) {
        continue;
      }
      RosterColumn column = columns.get(Fold.compact(part));
      if (column == null) {
        return null;
      }
      meant.add(column);
    }
    return meant.size() == 1 ? meant.iterator().next() : null;
  }

  /** A format or a choice, such as {@code (M/F)}, is no heading. */
  private boolean isAddition(String key) {
    return key.isEmpty() || additions.contains(key) || (key.length() == 1 && key.charAt(0) < 0x80);
  }

  /** The column that an unknown heading is nearly the name of. */
  @Nullable RosterColumn like(String heading) {
    String word = Fold.compact(heading);
    if (word.length() < SHORTEST_LIKENESS || others.contains(word) || isNumbered(word)) {
      return null;
    }
    int least = word.length() <= SHORT ? 2 : 3;
    RosterColumn like = null;
    for (Map.Entry<String, RosterColumn> known : columns.entrySet()) {
      int distance = distance(word, known.getKey(), least);
      if (distance < least) {
        least = distance;
        like = known.getValue();
      }
    }
    return like;
  }

  /** A second e-mail address is no misspelled one. */
  private static boolean isNumbered(String word) {
    return Character.isDigit(word.charAt(word.length() - 1));
  }

  private static int distance(String word, String known, int limit) {
    boolean hopeless =
        known.length() < SHORTEST_LIKENESS || Math.abs(known.length() - word.length()) >= limit;
    return hopeless ? limit : EditDistance.between(word, known);
  }
}
