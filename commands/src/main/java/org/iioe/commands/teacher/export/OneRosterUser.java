package org.iioe.commands.teacher.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.iioe.commands.teacher.Teacher;
import org.jspecify.annotations.Nullable;

/** A row of {@code users.csv}. */
final class OneRosterUser {
  private OneRosterUser() {}

  /** Reads a row of {@link Teacher#COLUMNS} with the key of the organization after them. */
  static List<@Nullable String> cells(ResultSet row) throws SQLException {
    Teacher teacher = Teacher.read(row);
    RequiredNames names = RequiredNames.of(teacher);
    String orcid = teacher.details().orcid();
    String phone = teacher.details().phone();
    return Arrays.asList(
        "teacher-" + teacher.id(),
        null,
        null,
        "true",
        row.getString(Teacher.COLUMN_COUNT + 2),
        orcid == null ? null : "{orcid:" + orcid + "}",
        names.given(),
        names.family(),
        null,
        teacher.details().externalId(),
        teacher.email(),
        null,
        phone == null ? null : phone.replaceFirst(";ext=.*", ""),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        row.getString(Teacher.COLUMN_COUNT + 1),
        null);
  }
}
