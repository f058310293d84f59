package org.iioe.commands.fault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sentences in the user's language.
 *
 * <p>A bundle is a family of UTF-8 property files, {@code messages.properties} (English), {@code
 * messages_fr.properties} and {@code messages_zh.properties}, beside the classes that speak. A
 * value names what fills it: {@code No course {course} in the catalogue.} Fillers have names and
 * not numbers because the same map is printed to machines as an error's details.
 */
public final class Messages {
  private static final Pattern FILLER = Pattern.compile("\\{([a-zA-Z]+)}");

  private final Locale locale;
  private final List<String> bundleNames;
  private final List<Properties> loaded = new ArrayList<>();

  /**
   * @param bundleNames base names such as {@code org.iioe.commands.fault.messages}, searched in
   *     order and loaded only when the earlier ones lack the key
   */
  public Messages(Locale locale, List<String> bundleNames) {
    this.locale = locale;
    this.bundleNames = List.copyOf(bundleNames);
  }

  public Locale locale() {
    return locale;
  }

  /** The sentence, or the key itself when no bundle has it, so that nothing is ever swallowed. */
  public String text(String key, Map<String, ? extends @Nullable Object> values) {
    return find(key, values).orElse(key);
  }

  public String text(String key) {
    return text(key, Map.of());
  }

  public Optional<String> find(String key, Map<String, ? extends @Nullable Object> values) {
    return template(key).map(template -> fill(template, values));
  }

  /** What to do about what the message {@code code} says; its key ends in {@code .hint}. */
  public Optional<String> hint(String code, Map<String, ? extends @Nullable Object> values) {
    // Only beside the message itself: most have no hint, and a search would load every bundle.
    return holder(code)
        .map(bundle -> bundle.getProperty(code + ".hint"))
        .map(template -> fill(template, values));
  }

  /** The sentence as the bundle has it, with the names of what fills it in braces. */
  public Optional<String> template(String key) {
    return holder(key).map(bundle -> bundle.getProperty(key));
  }

  /** The first bundle that has the key. */
  private Optional<Properties> holder(String key) {
    for (int i = 0; i < bundleNames.size(); i++) {
      Properties bundle = bundle(i);
      if (bundle.containsKey(key)) {
        return Optional.of(bundle);
      }
    }
    return Optional.empty();
  }

  private synchronized Properties bundle(int index) {
    while (loaded.size() <= index) {
      loaded.add(TextBundle.load(bundleNames.get(loaded.size()), locale));
    }
    return loaded.get(index);
  }

  private String fill(String template, Map<String, ? extends @Nullable Object> values) {
    return FILLER
        .matcher(template)
        .replaceAll(
            filler -> {
              Object value = values.get(filler.group(1));
              return Matcher.quoteReplacement(value == null ? "" : spoken(value));
            });
  }

  private String spoken(@Nullable Object value) {
    if (value instanceof Phrase phrase) {
      return phrase.in(this);
    }
    // A path is made of paths without end.
    return value instanceof Iterable<?> many && !(value instanceof Path)
        ? String.join(", ", stringsOf(many))
        : String.valueOf(value);
  }

  private List<String> stringsOf(Iterable<?> many) {
    List<String> strings = new ArrayList<>();
    many.forEach(one -> strings.add(spoken(one)));
    return strings;
  }
}
