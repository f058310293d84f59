package org.iioe.commands.packaging.repair.manifest;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.repair.edit.Draft;
import org.iioe.commands.packaging.repair.edit.Edit;
import org.iioe.commands.packaging.repair.edit.Mending;
import org.iioe.commands.packaging.scorm.ItemValues;
import org.iioe.commands.packaging.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Values of items that can have been meant in one way only; empty elements say nothing. */
final class ItemMender implements Mender {
  private static final Pattern SCORE = Pattern.compile("(\\d{1,3})(?:[.,](\\d+))?\\s*%?");
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,4}):([0-5]?\\d):([0-5]?\\d)(?:[.,](\\d{1,2})\\d*)?");

  @Override
  public void mend(ImsManifest manifest, Draft draft) {
    manifest.root().descendants("item").forEach(item -> mendVisible(item, draft));
    if (!manifest.standard().isScorm()) {
      return;
    }
    boolean of2004 = manifest.standard() == Standard.SCORM_2004;
    for (XmlElement item : manifest.items()) {
      for (XmlElement child : item.children()) {
        if (child.is("timelimitaction")) {
          mendAction(child, draft);
        } else if (child.is("masteryscore") && !of2004) {
          mendScore(child, draft);
        } else if (child.is("maxtimeallowed") && !of2004) {
          mendTime(child, draft);
        }
      }
    }
  }

  private static void mendVisible(XmlElement item, Draft draft) {
    String value = item.attribute("isvisible");
    if (value == null || Set.of("true", "false", "0", "1").contains(value)) {
      return;
    }
    String right =
        switch (value.toLowerCase(Locale.ROOT)) {
          case "false", "no", "hidden", "off" -> "false";
          // Which is what every system takes for granted.
          case "", "true", "yes", "visible", "on" -> "true";
          default -> null;
        };
    if (right != null) {
      Edit edit = draft.elements().set(item, "isvisible", right);
      draft.mend(Mending.VISIBLE_CORRECTED, item, List.of(edit), "value", right, "earlier", value);
    }
  }

  private static void mendScore(XmlElement element, Draft draft) {
    String value = element.text();
    if (!ItemValues.isMasteryScore(value)) {
      Matcher score = SCORE.matcher(value);
      String fraction = score.matches() && score.group(2) != null ? "." + score.group(2) : "";
      String clean = score.matches() ? score.group(1) + fraction : null;
      boolean possible = clean != null && Double.parseDouble(clean) <= 100;
      write(
          Mending.MASTERYSCORE_CORRECTED,
          Mending.MASTERYSCORE_REMOVED,
          element,
          possible ? clean : null,
          draft);
    }
  }

  private static void mendTime(XmlElement element, Draft draft) {
    if (!ItemValues.isTimeAllowed(element.text())) {
      write(
          Mending.TIME_ALLOWED_CORRECTED,
          Mending.TIME_ALLOWED_REMOVED,
          element,
          time(element.text()),
          draft);
    }
  }

  /** Hours, minutes and seconds, from what lacks a zero or is written as SCORM 2004 does. */
  private static @Nullable String time(String value) {
    Matcher time = TIME.matcher(value);
    if (time.matches()) {
      String fraction = time.group(4) == null ? "" : "." + time.group(4);
      return padded(time.group(1))
          + ":"
          + padded(time.group(2))
          + ":"
          + padded(time.group(3))
          + fraction;
    }
    try {
      Duration duration = Duration.parse(value);
      boolean possible = !duration.isNegative() && duration.toHours() <= 9999;
      return possible
          ? String.format(
              Locale.ROOT,
              "%02d:%02d:%02d",
              duration.toHours(),
              duration.toMinutesPart(),
              duration.toSecondsPart())
          : null;
    } catch (DateTimeException | ArithmeticException none) {
      return null;
    }
  }

  private static String padded(String number) {
    return number.length() < 2 ? "0" + number : number;
  }

  private static void mendAction(XmlElement element, Draft draft) {
    if (!ItemValues.isTimeLimitAction(element.text())) {
      String clean =
          element.text().toLowerCase(Locale.ROOT).replaceAll("\\s*,\\s*", ",").replace('_', ' ');
      String spaced = clean.replaceAll("\\s+", " ").replace("nomessage", "no message");
      write(
          Mending.TIME_ACTION_CORRECTED,
          Mending.TIME_ACTION_REMOVED,
          element,
          ItemValues.isTimeLimitAction(spaced) ? spaced : null,
          draft);
    }
  }

  /** Writes what was meant; takes away what is empty; leaves what nobody can know. */
  private static void write(
      Mending corrected, Mending removed, XmlElement element, @Nullable String right, Draft draft) {
    boolean empty = element.text().isEmpty() && element.children().isEmpty();
    if (right == null && !empty) {
      return;
    }
    draft.mend(
        right == null ? removed : corrected,
        element,
        List.of(
            right == null
                ? draft.elements().remove(element)
                : draft.elements().text(element, right)),
        "value",
        right == null ? "" : right,
        "earlier",
        element.text());
  }
}
