package org.iioe.commands.teacher.institution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a row of the file assigns nothing.
 *
 * @param code stable: {@code ASSIGNMENT_NO_INSTITUTION}, {@code ASSIGNMENT_PARTNER_UNKNOWN} or
 *     {@code ASSIGNMENT_CONTRADICTS}
 * @param line in which the row begins, from 1
 * @param column the heading
 * @param partner as written
 * @param nearest codes of partners that may be meant
 */
public record AssignmentProblem(
    String code,
    long record,
    long line,
    String column,
    String institution,
    @Nullable String partner,
    List<String> nearest) {
  public AssignmentProblem {
    nearest = List.copyOf(nearest);
  }
}
