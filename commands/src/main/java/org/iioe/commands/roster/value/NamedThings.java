package org.iioe.commands.roster.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iioe.commands.roster.text.EditDistance;
import org.iioe.commands.roster.text.Fold;
import org.jspecify.annotations.Nullable;

/** Things with a code and names in several languages, from a list that ships with the program. */
final class NamedThings {
  private static final String OF_SEVERAL = "?";
  private static final int AT_MOST = 3;

  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, String> shown = new HashMap<>();
  private final Set<String> ofSeveral = new HashSet<>();

  /**
   * @param namedBy which of the words is the English name, from 0
   */
  NamedThings(String resource, int namedBy) {
    WordList.read(resource)
        .forEach(
            (code, words) -> {
              if (code.equals(OF_SEVERAL)) {
                words.forEach(word -> ofSeveral.add(key(word)));
              } else {
                add(code, words, words.get(Math.min(namedBy, words.size() - 1)));
              }
            });
  }

  private void add(String code, List<String> words, String name) {
    shown.put(code, name + " " + code);
    codes.put(key(code), code);
    for (String word : words) {
      String other = codes.putIfAbsent(key(word), code);
      if (other != null && !other.equals(code)) {
        throw new IllegalStateException(word + " is " + code + " and " + other);
      }
    }
  }

  /** Without articles and the little words that people write or leave out. */
  private static String key(String text) {
    String key = Fold.key(text.replace("&", " and "));
    StringBuilder kept = new StringBuilder();
    for (int from = 0; from < key.length(); ) {
      int end = key.indexOf(' ', from);
      end = end < 0 ? key.length() : end;
      String word = key.substring(from, end);
      if (!word.equals("and") && !word.equals("et") && !word.equals("the")) {
        kept.append(word);
      }
      from = end + 1;
    }
    return kept.toString();
  }

  @Nullable String code(String text) {
    return codes.get(key(text));
  }

  boolean isOfSeveral(String text) {
    return ofSeveral.contains(key(text));
  }

  /** English names with codes of what may have been meant, the likest first. */
  List<String> nearest(String text) {
    String word = key(text);
    int limit = word.length() < 5 ? 1 : word.length() < 9 ? 2 : 3;
    record Near(String code, int distance, int length) {}
    List<Near> near = new ArrayList<>();
    codes.forEach(
        (name, code) -> {
          if (name.length() > 3 && Math.abs(name.length() - word.length()) <= limit) {
            int distance = EditDistance.between(word, name);
            if (distance <= limit) {
              near.add(new Near(code, distance, name.length()));
            }
          }
        });
    near.sort(
        Comparator.comparingInt(Near::distance)
            .thenComparing(Near::length, Comparator.reverseOrder())
            .thenComparing(Near::code));
    Set<String> names = new LinkedHashSet<>();
    near.forEach(one -> names.add(shown.getOrDefault(one.code(), one.code())));
    return names.stream().limit(AT_MOST).toList();
  }
}
