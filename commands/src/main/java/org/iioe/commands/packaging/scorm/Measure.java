package org.iioe.commands.packaging.scorm;

import java.util.regex.Pattern;

/** Decimal numbers as XML Schema writes them. */
final class Measure {
  private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,20}(\\.\\d*)?|\\.\\d+)");

  private Measure() {}

  static boolean isWithin(String value, double least, double most) {
    if (!DECIMAL.matcher(value.strip()).matches()) {
      return false;
    }
    double number = Double.parseDouble(value.strip());
    return number >= least && number <= most;
  }
}
