package org.iioe.commands.roster;

import java.util.List;
import java.util.Map;
import org.iioe.commands.table.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * A row of a roster, read and checked.
 *
 * @param row where it stands, and its cells as written
 * @param values normalized; what is not there keeps what the platform has, {@link #ERASE} clears
 *     it. Dates are ISO 8601, countries alpha-2, courses and trainings their codes, the action
 *     {@code enroll} or {@code withdraw}.
 * @param partner code of the partner that the institution's name, code or ROR id means; null when
 *     none is known by it, and then the value of {@link RosterColumn#INSTITUTION} is kept as text
 * @param emailKey the address as it identifies a teacher; null when it could not be read
 * @param problems why the row cannot be taken; empty when it can
 */
public record RosterRecord(
    TableRow row,
    Map<RosterColumn, String> values,
    @Nullable String partner,
    @Nullable String emailKey,
    List<RosterProblem> problems) {
  /** The value that clears a field; no normalized value is empty. */
  public static final String ERASE = "";

  /** The value of a column; null keeps what the platform has, {@link #ERASE} clears it. */
  public @Nullable String value(RosterColumn column) {
    return values.get(column);
  }

  /** Whether the row gives the teacher a name; without one no new teacher can be registered. */
  public boolean hasName() {
    return gives(RosterColumn.GIVEN_NAME)
        || gives(RosterColumn.FAMILY_NAME)
        || gives(RosterColumn.FULL_NAME);
  }

  private boolean gives(RosterColumn column) {
    String value = values.get(column);
    return value != null && !value.equals(ERASE);
  }

  public boolean isAccepted() {
    return problems.isEmpty();
  }
}
