package org.iioe.commands.roster;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a roster is to be read.
 *
 * <pre>{@code
 * RosterOptions.on(today).with(RosterColumn.COURSE, "ICT-1").with(BlankPolicy.ERASE)
 * }</pre>
 *
 * @param mapping what headings mean, where the user says so
 * @param defaults values for the whole file, as the user wrote them: of course, training,
 *     institution, language and action. A blank cell takes them. A course or a training that says
 *     something else than its default is a problem ({@code DIFFERS_FROM_OPTION}): whichever won,
 *     somebody would be enrolled where nobody expects it. An institution, a language and an action
 *     of the row itself win, for they say more about this one person than the option does.
 * @param blank what a blank cell says where there is no default
 * @param dates how ambiguous dates are meant; null to find it out from each column
 * @param today no consent can be given after it
 */
public record RosterOptions(
    HeadingMapping mapping,
    Map<RosterColumn, String> defaults,
    BlankPolicy blank,
    @Nullable DayOrder dates,
    LocalDate today) {
  /** The cell that clears a field, in any case. */
  public static final String CLEAR = "<clear>";

  private static final Set<RosterColumn> MAY_HAVE_DEFAULT =
      Set.of(
          RosterColumn.COURSE,
          RosterColumn.TRAINING,
          RosterColumn.INSTITUTION,
          RosterColumn.LANGUAGE,
          RosterColumn.ACTION);

  public RosterOptions {
    defaults = Map.copyOf(defaults);
    if (!MAY_HAVE_DEFAULT.containsAll(defaults.keySet())) {
      throw new IllegalArgumentException("no defaults for " + defaults.keySet());
    }
  }

  /** Nothing said by the user: blanks keep, action {@code enroll}. */
  public static RosterOptions on(LocalDate today) {
    return new RosterOptions(
        HeadingMapping.NONE, Map.of(RosterColumn.ACTION, "enroll"), BlankPolicy.KEEP, null, today);
  }

  public RosterOptions with(HeadingMapping ofHeadings) {
    return new RosterOptions(ofHeadings, defaults, blank, dates, today);
  }

  /** Gives a value for the whole file; none if it is null. */
  public RosterOptions with(RosterColumn column, @Nullable String value) {
    if (value == null) {
      return this;
    }
    Map<RosterColumn, String> more = new EnumMap<>(RosterColumn.class);
    more.putAll(defaults);
    more.put(column, value);
    return new RosterOptions(mapping, more, blank, dates, today);
  }

  public RosterOptions with(BlankPolicy ofBlanks) {
    return new RosterOptions(mapping, defaults, ofBlanks, dates, today);
  }

  public RosterOptions with(@Nullable DayOrder ofDates) {
    return new RosterOptions(mapping, defaults, blank, ofDates, today);
  }
}
