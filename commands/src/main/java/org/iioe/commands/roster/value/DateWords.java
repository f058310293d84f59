package org.iioe.commands.roster.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iioe.commands.roster.text.Fold;
import org.jspecify.annotations.Nullable;

/** The numbers of a date and the month that it names, in order, the time of day left out. */
final class DateWords {
  private static final int LONGEST = 60;
  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Set<String> IGNORED = new HashSet<>();

  static {
    WordList.read("/org/iioe/commands/roster/value/months.txt")
        .forEach(
            (month, names) -> {
              for (String name : names) {
                if (month.equals("-")) {
                  IGNORED.add(Fold.key(name));
                } else {
                  MONTHS.put(Fold.key(name), Integer.valueOf(month));
                }
              }
            });
  }

  private final List<Integer> numbers = new ArrayList<>();
  private final List<Integer> digits = new ArrayList<>();
  private int month;

  private DateWords() {}

  /** The words; null if others are among them. */
  static @Nullable DateWords of(String cell) {
    if (cell.length() > LONGEST) {
      return null;
    }
    DateWords words = new DateWords();
    return words.read(withoutTime(cell)) ? words : null;
  }

  List<Integer> numbers() {
    return numbers;
  }

  /** How many digits a number has. */
  int digits(int number) {
    return digits.get(number);
  }

  /** 1 to 12; 0 if none is named. */
  int month() {
    return month;
  }

  private static String withoutTime(String cell) {
    int colon = cell.indexOf(':');
    if (colon < 0) {
      return cell;
    }
    int start = Math.max(cell.lastIndexOf(' ', colon), cell.lastIndexOf('T', colon));
    return start < 0 ? cell : cell.substring(0, start);
  }

  private boolean read(String text) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = i + 1;
      if (c >= '0' && c <= '9') {
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
          end++;
        }
        if (!number(text.substring(i, end))) {
          return false;
        }
      } else if (Character.isLetter(c)) {
        while (end < text.length() && isOfWord(c, text.charAt(end))) {
          end++;
        }
        if (!word(Fold.key(text.substring(i, end)))) {
          return false;
        }
      } else if (" /.-,，、–年月日号".indexOf(c) < 0) {
        return false;
      }
      i = end;
    }
    return splitEightDigits();
  }

  /** Signs of Chinese stand alone. */
  private static boolean isOfWord(char first, char c) {
    return Character.isLetter(c) && !Character.isIdeographic(first) && !Character.isIdeographic(c);
  }

  private boolean number(String text) {
    digits.add(text.length());
    if (text.length() > 8) {
      return false;
    }
    return numbers.add(Integer.valueOf(text));
  }

  private boolean word(String word) {
    Integer named = MONTHS.get(word);
    if (named == null) {
      return IGNORED.contains(word);
    }
    boolean first = month == 0;
    month = named;
    return first;
  }

  /** {@code 20240305} is written like that by machines only, which begin with the year. */
  private boolean splitEightDigits() {
    if (numbers.size() == 1 && digits.get(0) == 8 && month == 0) {
      int number = numbers.get(0);
      numbers.clear();
      numbers.addAll(List.of(number / 10_000, number / 100 % 100, number % 100));
      digits.clear();
      digits.addAll(List.of(4, 2, 2));
    }
    return true;
  }
}
