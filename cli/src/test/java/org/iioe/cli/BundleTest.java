package org.iioe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.finding.Rule;
import org.junit.jupiter.api.Test;

/** Whatever the program says, it says in three languages, and says it only if it needs to. */
class BundleTest {
  private static final List<String> LANGUAGES = List.of("", "_fr", "_zh");
  private static final Pattern FILLER = Pattern.compile("\\{[a-zA-Z]+}|%n");
  private static final Pattern FAULT =
      Pattern.compile(
          "Fault\\s*\\.(?:usage|invalidInput|refused|unavailable|notFound|interrupted)"
              + "\\(\\s*\"([A-Z0-9_]+)\"\\)([^;]*);");

  @Test
  void every_bundle_has_the_same_keys_in_three_languages() {
    List<String> wrong = new ArrayList<>();
    bundles()
        .forEach(
            (base, languages) -> {
              if (!languages.keySet().containsAll(LANGUAGES)) {
                wrong.add(base + " exists only in " + languages.keySet());
              }
              Set<String> english = keys(languages, "");
              languages.forEach((language, texts) -> compareKeys(wrong, base, english, texts));
            });
    assertThat(wrong).isEmpty();
  }

  private static void compareKeys(
      List<String> wrong, String base, Set<String> english, Properties texts) {
    Set<String> missing = new TreeSet<>(english);
    missing.removeAll(texts.stringPropertyNames());
    Set<String> leftOver = new TreeSet<>(texts.stringPropertyNames());
    leftOver.removeAll(english);
    if (!missing.isEmpty() || !leftOver.isEmpty()) {
      wrong.add(base + ": missing " + missing + ", left over " + leftOver);
    }
  }

  @Test
  void translations_are_filled_by_the_same_details() {
    List<String> wrong = new ArrayList<>();
    bundles()
        .forEach(
            (base, languages) ->
                languages.forEach(
                    (language, texts) -> {
                      for (String key : keys(languages, "")) {
                        String english = text(languages, "", key);
                        if (!fillers(english).equals(fillers(texts.getProperty(key, "")))) {
                          wrong.add(base + language + ": " + key);
                        }
                      }
                    }));
    assertThat(wrong).isEmpty();
  }

  @Test
  void sentences_are_translated() {
    List<String> same = new ArrayList<>();
    bundles()
        .forEach(
            (base, languages) -> {
              for (String key : keys(languages, "")) {
                String english = text(languages, "", key);
                boolean sentence = english.split(" ").length > 3 && !key.contains(".footer");
                if (sentence && english.equals(text(languages, "_fr", key))) {
                  same.add(base + "_fr: " + key);
                }
                if (sentence && english.equals(text(languages, "_zh", key))) {
                  same.add(base + "_zh: " + key);
                }
              }
            });
    assertThat(same).isEmpty();
  }

  @Test
  void no_bundle_gives_a_key_twice() {
    List<String> twice = new ArrayList<>();
    for (Path file : Sources.bundles()) {
      Set<String> seen = new HashSet<>();
      for (String line : Sources.text(file).lines().toList()) {
        int equals = line.indexOf('=');
        if (equals > 0 && !line.startsWith("#") && !seen.add(line.substring(0, equals).strip())) {
          twice.add(file + ": " + line.substring(0, equals));
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  /**
   * The first bundle that has a key speaks for all, so a second one would say what it never meant.
   */
  @Test
  void no_key_is_in_two_message_bundles() {
    Map<String, String> holder = new TreeMap<>();
    List<String> twice = new ArrayList<>();
    bundles()
        .forEach(
            (base, languages) -> {
              for (String key : base.endsWith(".help") ? Set.<String>of() : keys(languages, "")) {
                String earlier = holder.putIfAbsent(key, base);
                if (earlier != null) {
                  twice.add(key + " in " + earlier + " and " + base);
                }
              }
            });
    assertThat(twice).isEmpty();
  }

  @Test
  void every_message_bundle_is_searched() {
    List<String> found = new ArrayList<>();
    for (String base : bundles().keySet()) {
      if (!base.endsWith(".help")) {
        found.add(base);
      }
    }
    assertThat(Bundles.MESSAGES).containsAll(found).doesNotHaveDuplicates();
    assertThat(bundles().keySet()).containsAll(Bundles.MESSAGES);
  }

  @Test
  void every_fault_has_a_sentence_and_says_what_to_do() {
    Set<String> keys = messageKeys();
    List<String> mute = new ArrayList<>();
    for (Path file : Sources.java()) {
      Matcher fault = FAULT.matcher(withoutComments(file));
      while (fault.find()) {
        String code = fault.group(1);
        String details = fault.group(2);
        boolean advises =
            details.contains("\"nearest\"")
                || details.contains("\"valid\"")
                || details.contains("\"help\"");
        if (!keys.contains(code)) {
          mute.add(file.getFileName() + ": no sentence " + code);
        } else if (!advises && !keys.contains(code + ".hint") && !code.equals("INTERRUPTED")) {
          mute.add(file.getFileName() + ": no hint " + code);
        }
      }
    }
    assertThat(mute).isEmpty();
  }

  private static String withoutComments(Path file) {
    return Sources.text(file).replaceAll("(?m)^ *(\\*|/\\*\\*|//).*$", "");
  }

  @Test
  void every_rule_says_what_is_wrong_what_breaks_and_how_to_fix_it() throws Exception {
    Set<String> needed = new TreeSet<>();
    for (Rule rule : rules()) {
      needed.addAll(List.of(rule.code(), rule.code() + ".fix", rule.code() + ".breaks"));
    }
    Set<String> said = new TreeSet<>();
    bundles()
        .forEach(
            (base, languages) -> {
              if (base.startsWith(Rule.class.getPackageName() + ".")) {
                said.addAll(keys(languages, ""));
              }
            });
    Set<String> mute = new TreeSet<>(needed);
    mute.removeAll(said);
    assertThat(mute).isEmpty();
    said.removeAll(needed);
    said.removeIf(key -> !key.contains("-"));
    assertThat(said).as("left over").isEmpty();
  }

  private static List<Rule> rules() throws ClassNotFoundException {
    List<Rule> rules = new ArrayList<>();
    for (Path file : Sources.java()) {
      if (Sources.text(file).contains(" implements Rule {")) {
        String path = file.toString();
        String name = path.substring(path.indexOf("org/iioe"), path.length() - 5);
        for (Object rule : Class.forName(name.replace('/', '.')).getEnumConstants()) {
          rules.add((Rule) rule);
        }
      }
    }
    return rules;
  }

  @Test
  void no_message_is_left_over() {
    StringBuilder sources = new StringBuilder();
    Sources.java().forEach(file -> sources.append(Sources.text(file)));
    Set<String> leftOver = new TreeSet<>();
    for (String key : messageKeys()) {
      String code = key.replaceFirst("\\.(hint|fix)$", "");
      if (!isComposed(key) && sources.indexOf("\"" + code + "\"") < 0 && !begins(sources, code)) {
        leftOver.add(key);
      }
    }
    assertThat(leftOver).isEmpty();
  }

  /** Whether the key is made of a name that data carries; rules have a test of their own. */
  private static boolean isComposed(String key) {
    return key.startsWith("heading.")
        || key.startsWith("value.")
        || key.startsWith("unit.")
        || key.contains("-");
  }

  /** Whether the sources make the code from a beginning such as {@code "PACKAGE_IS_"}. */
  private static boolean begins(StringBuilder sources, String code) {
    for (int end = code.indexOf('_'); end >= 0; end = code.indexOf('_', end + 1)) {
      if (sources.indexOf("\"" + code.substring(0, end + 1) + "\"") >= 0) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> messageKeys() {
    Set<String> keys = new TreeSet<>();
    Map<String, Map<String, Properties>> bundles = bundles();
    for (String base : Bundles.MESSAGES) {
      keys.addAll(keys(bundles.getOrDefault(base, Map.of()), ""));
    }
    return keys;
  }

  private static Set<String> keys(Map<String, Properties> languages, String language) {
    Properties texts = languages.get(language);
    return texts == null ? Set.of() : new TreeSet<>(texts.stringPropertyNames());
  }

  private static String text(Map<String, Properties> languages, String language, String key) {
    Properties texts = languages.get(language);
    return texts == null ? "" : texts.getProperty(key, "");
  }

  private static List<String> fillers(String text) {
    List<String> fillers = new ArrayList<>();
    FILLER.matcher(text).results().forEach(filler -> fillers.add(filler.group()));
    fillers.sort(null);
    return fillers;
  }

  /** All bundles of the program: by base name, by the ending that names the language. */
  private static Map<String, Map<String, Properties>> bundles() {
    Map<String, Map<String, Properties>> bundles = new TreeMap<>();
    for (Path file : Sources.bundles()) {
      String path = file.toString();
      String name = path.substring(path.indexOf("org/iioe")).replace(".properties", "");
      boolean translated = name.endsWith("_fr") || name.endsWith("_zh");
      String language = translated ? name.substring(name.length() - 3) : "";
      String base = name.substring(0, name.length() - language.length()).replace('/', '.');
      bundles.computeIfAbsent(base, any -> new TreeMap<>()).put(language, load(file));
    }
    return bundles;
  }

  private static Properties load(Path file) {
    Properties texts = new Properties();
    try {
      texts.load(new StringReader(Sources.text(file)));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return texts;
  }
}
