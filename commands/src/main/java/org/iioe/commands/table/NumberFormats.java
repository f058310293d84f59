package org.iioe.commands.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** How the cells of a workbook show their numbers, by style. */
final class NumberFormats {
  private static final Shown PLAIN = new Shown(false, false, 0);

  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Shown> byStyle = new ArrayList<>();

  /**
   * How a number is shown.
   *
   * @param digits at least as many, with zeros in front
   */
  record Shown(boolean isDate, boolean isTime, int digits) {}

  static NumberFormats read(XlsxPackage parts, @Nullable String part) throws IOException {
    NumberFormats formats = new NumberFormats();
    if (part != null) {
      try (XmlCursor xml = parts.xml(part)) {
        formats.read(xml);
      }
    }
    return formats;
  }

  private void read(XmlCursor xml) {
    boolean inCells = false;
    for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.element().equals("numFmt")) {
          codes.put(number(xml, "numFmtId"), Objects.toString(xml.attribute("formatCode"), ""));
        } else if (xml.element().equals("xf") && inCells) {
          byStyle.add(shown(number(xml, "numFmtId")));
        }
        inCells |= xml.element().equals("cellXfs");
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.element().equals("cellXfs")) {
        inCells = false;
      }
    }
  }

  private static int number(XmlCursor xml, String attribute) {
    String value = xml.attribute(attribute);
    return value != null && value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : 0;
  }

  /** How the numbers of a style are shown; plainly if there is no such style. */
  Shown shown(@Nullable String style) {
    if (style == null || !style.matches("[0-9]{1,9}")) {
      return PLAIN;
    }
    int index = Integer.parseInt(style);
    return index < byStyle.size() ? byStyle.get(index) : PLAIN;
  }

  /** The numbers below 164 are the same in all workbooks (ECMA-376 part 1, 18.8.30). */
  private Shown shown(int format) {
    String code = codes.get(format);
    if (code != null) {
      return shownBy(code);
    }
    boolean isTime = (format >= 18 && format <= 21) || (format >= 45 && format <= 47);
    boolean isDate =
        (format >= 14 && format <= 17)
            || format == 22
            || (format >= 27 && format <= 36)
            || (format >= 50 && format <= 58);
    return new Shown(isDate, isTime || format == 22, 0);
  }

  private static Shown shownBy(String code) {
    String letters =
        code.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.", "")
            .toLowerCase(Locale.ROOT)
            .replaceFirst("(?s);.*", "");
    if (letters.contains("general")) {
      return PLAIN;
    }
    boolean isTime = letters.matches("(?s).*[hs].*");
    boolean isDate = letters.matches("(?s).*[yd].*") || (!isTime && letters.contains("m"));
    return new Shown(isDate, isTime, letters.matches("0{2,30}") ? letters.length() : 0);
  }
}
