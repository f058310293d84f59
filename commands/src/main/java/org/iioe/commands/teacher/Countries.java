package org.iioe.commands.teacher;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Countries by what people call them. */
final class Countries {
  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.FRENCH, Locale.SIMPLIFIED_CHINESE);

  private Countries() {}

  static @Nullable String code(String given) {
    String key = given.strip().toUpperCase(Locale.ROOT);
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(code).build();
      codes.put(code, code);
      codes.put(country.getISO3Country(), code);
      for (Locale language : LANGUAGES) {
        codes.put(country.getDisplayCountry(language).toUpperCase(Locale.ROOT), code);
      }
    }
    return codes.get(key);
  }

  static List<String> names() {
    TreeSet<String> names = new TreeSet<>();
    for (String code : Locale.getISOCountries()) {
      names.add(new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH));
    }
    return List.copyOf(names);
  }
}
