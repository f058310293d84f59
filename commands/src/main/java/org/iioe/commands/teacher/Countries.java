package org.iioe.commands.teacher;

import java.util.ArrayList;
import java.util.List;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.roster.text.CellText;
import org.iioe.commands.roster.value.CountryValue;
import org.jspecify.annotations.Nullable;

/** Countries by what people call them, as rosters may. */
final class Countries {
  private Countries() {}

  /**
   * The alpha-2 code of a country that somebody named.
   *
   * @throws Fault of kind usage when there is none, with the nearest names
   */
  static String code(String given) {
    List<String> nearest = new ArrayList<>();
    String cell = CellText.plain(given);
    @Nullable String code =
        cell.isEmpty()
            ? null
            : new CountryValue().read(cell, (problem, arguments) -> collect(nearest, arguments));
    if (code == null) {
      throw Fault.usage("TEACHER_COUNTRY_UNKNOWN").with("country", given).with("nearest", nearest);
    }
    return code;
  }

  private static void collect(List<String> nearest, String... arguments) {
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      if (arguments[i].equals("nearest")) {
        nearest.addAll(List.of(arguments[i + 1].split(", ", -1)));
      }
    }
  }
}
