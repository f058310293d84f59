package org.iioe.commands.roster.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads lists of words that ship with the program: {@code KEY | word | word}, one key a line. */
public final class WordList {
  private WordList() {}

  /**
   * The words of each key, in the order of the file.
   *
   * @param resource absolute name
   */
  public static Map<String, List<String>> read(String resource) {
    try (InputStream stream = WordList.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("no list " + resource);
      }
      Map<String, List<String>> words = new LinkedHashMap<>();
      new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> add(words, line));
      return words;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void add(Map<String, List<String>> words, String line) {
    int bar = line.indexOf('|');
    String key = (bar < 0 ? line : line.substring(0, bar)).strip();
    List<String> more = words.computeIfAbsent(key, any -> new ArrayList<>());
    while (bar >= 0) {
      int next = line.indexOf('|', bar + 1);
      more.add(line.substring(bar + 1, next < 0 ? line.length() : next).strip());
      bar = next;
    }
  }
}
