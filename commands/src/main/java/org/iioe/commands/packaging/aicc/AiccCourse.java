package org.iioe.commands.packaging.aicc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The course file ({@code .crs}): sections in brackets with {@code name=value} lines; the
 * description is free text over any number of lines (CMI001 5.1.1).
 *
 * @param sections names and values in lower case names, by section in lower case
 * @param strayLines lines of a section of settings that are no setting
 */
record AiccCourse(Map<String, Map<String, Setting>> sections, List<Integer> strayLines) {
  /** A value and the line, from 1, that it stands on. */
  record Setting(String value, int line) {}

  private static final Pattern SECTION = Pattern.compile("\\[([^\\]]{1,40})]\\s*");
  private static final Set<String> FREE_TEXT = Set.of("course_description", "");

  static AiccCourse read(String text) {
    Map<String, Map<String, Setting>> sections = new LinkedHashMap<>();
    List<Integer> stray = new ArrayList<>();
    String section = "";
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      Matcher heading = SECTION.matcher(line.strip());
      if (heading.matches()) {
        section = heading.group(1).strip().toLowerCase(Locale.ROOT);
        sections.putIfAbsent(section, new LinkedHashMap<>());
      } else if (!FREE_TEXT.contains(section)
          && !line.isBlank()
          && !setting(line, number, sections.getOrDefault(section, Map.of()))) {
        stray.add(number);
      }
    }
    return new AiccCourse(sections, stray);
  }

  private static boolean setting(String line, int number, Map<String, Setting> section) {
    int equals = line.indexOf('=');
    if (equals > 0) {
      String name = line.substring(0, equals).strip().toLowerCase(Locale.ROOT);
      section.putIfAbsent(name, new Setting(line.substring(equals + 1).strip(), number));
    }
    return equals > 0 || line.strip().startsWith(";");
  }

  @Nullable Setting setting(String name) {
    return sections.getOrDefault("course", Map.of()).get(name);
  }

  /** A value of the section {@code [Course]}, or null when it is absent or empty. */
  @Nullable String value(String name) {
    Setting setting = setting(name);
    return setting == null || setting.value().isEmpty() ? null : setting.value();
  }
}
