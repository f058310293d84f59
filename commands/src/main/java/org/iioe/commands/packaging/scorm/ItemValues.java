package org.iioe.commands.packaging.scorm;

import java.util.Set;
import java.util.regex.Pattern;

/** Values that ADL's elements in items may have. */
public final class ItemValues {
  private static final Pattern MASTERY = Pattern.compile("\\d{1,3}(\\.\\d+)?");
  private static final Pattern TIME = Pattern.compile("\\d{2,4}:[0-5]\\d:[0-5]\\d(\\.\\d{1,2})?");

  /** The same in all versions. */
  private static final Set<String> ACTIONS =
      Set.of("exit,message", "exit,no message", "continue,message", "continue,no message");

  private ItemValues() {}

  /** A mastery score of SCORM 1.2: from 0 to 100. */
  public static boolean isMasteryScore(String value) {
    return MASTERY.matcher(value).matches() && Double.parseDouble(value) <= 100;
  }

  /** A time of SCORM 1.2 that an attempt may take: hours, minutes and seconds. */
  public static boolean isTimeAllowed(String value) {
    return TIME.matcher(value).matches();
  }

  /** What happens when time is up. Blanks around the comma are passed over; every system does. */
  public static boolean isTimeLimitAction(String value) {
    return ACTIONS.contains(value.strip().replaceAll("\\s*,\\s*", ","));
  }
}
