package org.iioe.commands.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.iioe.commands.fault.TextBundle;
import org.junit.jupiter.api.Test;

/** Every problem is said and mended in three languages, and no sentence is left over. */
class ProblemSentencesTest {
  private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");

  @Test
  void every_code_has_its_sentences() {
    Set<String> used = codes();
    for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.CHINESE)) {
      Set<String> said = new TreeSet<>();
      keys("problems", locale).forEach(key -> said.add(key.replace(".fix", "")));
      keys("messages", locale).forEach(key -> said.add(key.replace(".hint", "")));
      assertThat(said).isEqualTo(used);
    }
    List<String> unmended = new ArrayList<>();
    Set<String> keys = keys("problems", Locale.ENGLISH);
    for (String key : keys) {
      if (!key.endsWith(".fix") && !keys.contains(key + ".fix")) {
        unmended.add(key);
      }
    }
    assertThat(unmended).isEmpty();
  }

  private static Set<String> keys(String bundle, Locale locale) {
    Properties texts = TextBundle.load("org.iioe.commands.roster." + bundle, locale);
    return new TreeSet<>(texts.stringPropertyNames());
  }

  private static Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/iioe/commands/roster"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        CODE.matcher(Files.readString(file)).results().forEach(code -> codes.add(code.group(1)));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return codes;
  }
}
